package org.verbatim.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.verbatim.model.Room;

/// The room on the cluster knows the rooms and libraries that it declares, and nothing of the app.
class RoomTest {
    private static final String HOUSE = "org.verbatim.";

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.verbatim.spark");
    private final Room room = classes.get("org.verbatim.spark.package-info").getAnnotationOfType(Room.class);

    @Test
    void usesWhatItDeclaresAndNothingElse() {
        assertEquals(
                Set.of(), packages().filter(name -> !isDeclared(name)).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void declaresNothingThatItDoesNotUse() {
        Set<String> used = packages().collect(Collectors.toSet());
        assertEquals(
                Set.of(),
                Stream.concat(Arrays.stream(room.mayUse()).map(other -> HOUSE + other), Arrays.stream(room.libraries()))
                        .filter(declared -> used.stream().noneMatch(name -> name.startsWith(declared)))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void knowsNothingOfTheApp() {
        assertThrows(ClassNotFoundException.class, () -> Class.forName("org.verbatim.cli.Verbatim"));
    }

    private boolean isDeclared(String name) {
        return name.startsWith("java.")
                || name.startsWith("org.jspecify.")
                || name.equals(HOUSE + room.name())
                || name.equals(HOUSE + "model")
                || Arrays.stream(room.mayUse()).anyMatch(other -> name.equals(HOUSE + other))
                || Arrays.stream(room.libraries()).anyMatch(name::startsWith);
    }

    private Stream<String> packages() {
        return classes.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(Dependency::getTargetClass)
                .filter(type -> !type.getBaseComponentType().isPrimitive())
                .map(type -> type.getBaseComponentType().getPackageName());
    }
}
