package org.counterclaim.app;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * What all commands share: one-line errors on standard error, exit status 0, 1 (failed) or 2 (usage), stack traces only
 * with {@code --verbose}.
 */
final class CommandLineShell {

    private CommandLineShell() {}

    static CommandLine of() {
        CommandLine shell = new CommandLine(new CounterclaimCommand());
        shell.setExecutionExceptionHandler(CommandLineShell::failed);
        shell.setParameterExceptionHandler(CommandLineShell::misused);
        shell.setCaseInsensitiveEnumValuesAllowed(true);
        shell.setUsageHelpAutoWidth(true);
        shell.setAbbreviatedOptionsAllowed(false);
        return shell;
    }

    private static int failed(Exception error, CommandLine command, ParseResult parsed) {
        if (CounterclaimCommand.isVerbose(command)) {
            error.printStackTrace(command.getErr());
        }
        report(command, line(error, command));
        return ExitCode.SOFTWARE;
    }

    private static String line(Exception error, CommandLine command) {
        if (error instanceof UserError && error.getMessage() != null) {
            return error.getMessage();
        }
        String message = error.getMessage();
        String what = error.getClass().getSimpleName() + (message == null ? "" : ": " + message);
        return what + ". This was not foreseen; '" + command.getCommandName()
                + " --verbose' shows where it comes from.";
    }

    private static int misused(ParameterException error, String[] args) {
        CommandLine command = error.getCommandLine();
        report(command, what(error) + ". See '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE;
    }

    private static String what(ParameterException error) {
        if (error instanceof UnmatchedArgumentException unmatched
                && error.getCommandLine().getParent() == null
                && !unmatched.isUnknownOption()) {
            return "There is no command '" + unmatched.getUnmatched().get(0) + "'; there are "
                    + String.join(", ", error.getCommandLine().getSubcommands().keySet());
        }
        return String.valueOf(error.getMessage());
    }

    private static void report(CommandLine command, String message) {
        PrintWriter err = command.getErr();
        String oneLine = message.replaceAll("\\s+", " ");
        err.println(command.getColorScheme().errorText("counterclaim: " + oneLine));
        err.flush();
    }

    /** Whether to write colours: on a terminal, unless {@code NO_COLOR} is set. */
    static boolean colours() {
        return Ansi.AUTO.enabled();
    }
}
