package org.verbatim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.verbatim.model.Room;

/// The house: every class lives in a room, and a room knows only the rooms and libraries that it declares.
class HouseTest {
    private static final String HOUSE = "org.verbatim.";

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.verbatim");

    @Test
    void isSeenWhole() {
        assertTrue(
                rooms().keySet().containsAll(Set.of(HOUSE + "model", HOUSE + "run", HOUSE + "report", HOUSE + "cli")));
    }

    @Test
    void standsWithoutSpark() {
        assertThrows(ClassNotFoundException.class, () -> Class.forName("org.apache.spark.SparkContext"));
    }

    @Test
    void everyClassLivesInARoom() {
        assertEquals(
                List.of(),
                classes.stream()
                        .filter(type -> rooms().get(type.getPackageName()) == null)
                        .map(JavaClass::getName)
                        .sorted()
                        .toList(),
                "classes in no declared room");
    }

    @Test
    void aRoomIsNamedAfterItsPackage() {
        rooms().forEach((name, room) -> assertEquals(HOUSE + room.name(), name));
    }

    @Test
    void aRoomUsesOnlyTheRoomsThatItDeclares() {
        assertEquals(Set.of(), dependencies(HouseTest::strangerInTheHouse), "acquaintances that are not declared");
    }

    @Test
    void aRoomDeclaresNoRoomThatItDoesNotUse() {
        Map<String, Set<String>> used = new HashMap<>();
        eachDependency()
                .forEach(dependency -> used.computeIfAbsent(
                                dependency.getOriginClass().getPackageName(), name -> new TreeSet<>())
                        .add(dependency.getTargetClass().getPackageName()));
        Set<String> idle = new TreeSet<>();
        rooms().forEach((name, room) -> Arrays.stream(room.mayUse())
                .filter(other -> !used.getOrDefault(name, Set.of()).contains(HOUSE + other))
                .forEach(other -> idle.add(room.name() + " declares " + other)));
        assertEquals(Set.of(), idle, "declared acquaintances that nobody keeps");
    }

    @Test
    void noRoomIsReachedFromItself() {
        Map<String, Set<String>> left = new TreeMap<>();
        rooms().values().forEach(room -> left.put(room.name(), new TreeSet<>(List.of(room.mayUse()))));
        // Whoever uses nobody that is left stands on firm ground; who is left at the end stands in a circle or on one.
        while (left.values().removeIf(used -> used.stream().noneMatch(left::containsKey))) {}
        assertEquals(Map.of(), left, "rooms that use one another in a circle");
    }

    @Test
    void aLibraryIsUsedOnlyInTheRoomsThatDeclareIt() {
        assertEquals(Set.of(), dependencies(HouseTest::strangeLibrary), "libraries that are not declared");
    }

    private static boolean strangerInTheHouse(Room room, String target) {
        return target.startsWith(HOUSE)
                && !target.equals(HOUSE + room.name())
                && !target.equals(HOUSE + "model")
                && !List.of(room.mayUse()).contains(target.substring(HOUSE.length()));
    }

    private static boolean strangeLibrary(Room room, String target) {
        return !target.startsWith(HOUSE)
                && !target.startsWith("java.")
                && !target.startsWith("javax.")
                && !target.startsWith("org.jspecify.")
                && Stream.of(room.libraries()).noneMatch(target::startsWith);
    }

    private Set<String> dependencies(Judge wrong) {
        Map<String, Room> rooms = rooms();
        return eachDependency()
                .filter(dependency -> {
                    Room room = rooms.get(dependency.getOriginClass().getPackageName());
                    return room != null
                            && wrong.judge(room, dependency.getTargetClass().getPackageName());
                })
                .map(dependency -> dependency.getOriginClass().getName() + " uses "
                        + dependency.getTargetClass().getName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<Dependency> eachDependency() {
        return classes.stream()
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency ->
                        !dependency.getTargetClass().getBaseComponentType().isPrimitive());
    }

    /// The declared rooms by the name of their package.
    private Map<String, Room> rooms() {
        return classes.stream()
                .filter(type -> type.getSimpleName().equals("package-info"))
                .filter(type -> type.isAnnotatedWith(Room.class))
                .collect(Collectors.toMap(JavaClass::getPackageName, type -> type.getAnnotationOfType(Room.class)));
    }

    private interface Judge {
        boolean judge(Room room, String target);
    }
}
