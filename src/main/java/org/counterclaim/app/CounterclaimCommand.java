package org.counterclaim.app;

import java.util.concurrent.Callable;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code counterclaim}: holds the options that every command has, and does nothing by itself. */
@Command(
        name = "counterclaim",
        description = "Reads claims and stances out of a stream of news and flags where sources contradict each other.",
        mixinStandardHelpOptions = true,
        versionProvider = CounterclaimCommand.Version.class,
        scope = ScopeType.INHERIT,
        sortOptions = false,
        usageHelpWidth = 100,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:done", "1:failed", "2:wrong usage"},
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            RunCommand.class,
            ServeCommand.class,
            KafkaCommand.class,
            IngestCommand.class,
            CheckCommand.class,
            WatchCommand.class,
            ReplayCommand.class,
            EvaluateCommand.class,
            BenchCommand.class,
            GenerateCompletion.class
        })
final class CounterclaimCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description = "Log more, and show stack traces of failures.")
    private boolean verbose;

    static boolean isVerbose(CommandLine command) {
        return ((CounterclaimCommand) command.getCommandSpec().root().userObject()).verbose;
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "A command is missing");
    }

    /** The version that Maven wrote into the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = CounterclaimCommand.class.getPackage().getImplementationVersion();
            return new String[] {"counterclaim " + (version == null ? "(built from sources)" : version)};
        }
    }
}
