package org.counterclaim;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which room of the house may know which: a newcomer can read one room without the others. */
class ArchitectureTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.counterclaim");

    @ParameterizedTest(name = "{0} knows {1} only")
    @CsvSource({
        "model, ''",
        "event, model",
        "text, model",
        "claim, model event text",
        "compare, model event",
        "serde, model",
        "ingest, model",
        "view, model serde",
        "serve, model serde view",
    })
    void shouldKnowItsFoundationsOnlyWhenARoomIsOfTheCore(String room, String known) {
        String[] allowed = Arrays.stream((room + " " + known).strip().split(" "))
                .map(ArchitectureTest::room)
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(room(room))
                .should()
                .dependOnClassesThat(resideInAPackage("org.counterclaim..").and(not(resideInAnyPackage(allowed))))
                .check(HOUSE);
    }

    @Test
    void shouldSeeKafkaOnlyWhenARoomIsAtTheEdge() {
        outside("topology", "serde", "view", "app").dependOn("org.apache.kafka..");
    }

    @Test
    void shouldSeeJsonOnlyWhenARoomReadsOrWritesIt() {
        outside("serde", "ingest").dependOn("com.fasterxml.jackson..");
    }

    @Test
    void shouldSeeTheDatabaseOnlyWhenARoomIsTheView() {
        outside("view").dependOn("java.sql..");
        outside("view").dependOn("org.sqlite..");
    }

    @Test
    void shouldSeeTheWebServerOnlyWhenARoomServes() {
        outside("serve", "app").dependOn("io.javalin..");
    }

    private static Outside outside(String... rooms) {
        return new Outside(Arrays.stream(rooms).map(ArchitectureTest::room).toList());
    }

    private static String room(String name) {
        return "org.counterclaim." + name + "..";
    }

    private record Outside(List<String> rooms) {
        void dependOn(String library) {
            noClasses()
                    .that()
                    .resideOutsideOfPackages(rooms.toArray(String[]::new))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(library)
                    .check(HOUSE);
        }
    }
}
