package aftersales.architecture;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.Set;
import java.util.function.BiConsumer;

/** What the rules ask of classes, beyond what ArchUnit brings along. */
final class Conditions {
    private static final Set<String> FLOATING = Set.of("double", "float", "java.lang.Double", "java.lang.Float");

    private Conditions() {}

    static ArchCondition<JavaClass> knowOnlyDeclaredFeatures(House house) {
        return condition("know only the features that FeatureMap declares", (type, events) -> {
            String feature = house.featureOf(type).orElseThrow();
            if (!FeatureMap.isDeclared(feature)) {
                events.add(violated(type, type.getName() + " belongs to a feature that FeatureMap does not declare"));
            }
            type.getDirectDependenciesFromSelf().forEach(dependency -> house.featureOf(dependency.getTargetClass())
                    .filter(other -> !FeatureMap.mayKnow(feature, other))
                    .ifPresent(other -> events.add(violated(
                            dependency, feature + " may not know " + other + ": " + dependency.getDescription()))));
        });
    }

    /** On the port itself or on each of its methods. */
    static ArchCondition<JavaClass> implementPortsThatNameARight(House house) {
        String requires = house.root() + ".application.kernel.Requires";
        String open = house.root() + ".application.kernel.Open";
        return condition("implement ports that carry @Requires or @Open", (type, events) -> {
            var ports = type.getAllRawInterfaces().stream()
                    .filter(port -> port.getPackageName().startsWith(house.root() + "." + House.APPLICATION))
                    .toList();
            if (ports.isEmpty()) {
                events.add(violated(type, type.getName() + " implements no inbound port"));
            }
            ports.stream()
                    .filter(port -> !port.isAnnotatedWith(requires) && !port.isAnnotatedWith(open))
                    .flatMap(port -> port.getMethods().stream())
                    .filter(method -> !method.isAnnotatedWith(requires) && !method.isAnnotatedWith(open))
                    .filter(method -> !method.getModifiers().contains(JavaModifier.STATIC))
                    .forEach(method -> events.add(violated(
                            type, method.getFullName() + " names no right (implemented by " + type.getName() + ")")));
        });
    }

    static ArchCondition<JavaClass> holdNoFloatingPoint() {
        return condition("hold, take and return no double or float", (type, events) -> {
            type.getFields().stream()
                    .filter(field -> FLOATING.contains(field.getRawType().getName()))
                    .forEach(field -> events.add(violated(field, field.getFullName() + " is floating point")));
            type.getMethods().stream()
                    .filter(Conditions::isFloating)
                    .forEach(method -> events.add(violated(method, method.getFullName() + " uses floating point")));
        });
    }

    /** Neither plainly nor inside of a list, an Optional or the like. */
    static ArchCondition<JavaClass> returnNo(DescribedPredicate<JavaClass> forbidden) {
        return condition("return no " + forbidden.getDescription(), (type, events) -> type.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .forEach(method -> method.getReturnType().getAllInvolvedRawTypes().stream()
                        .filter(forbidden)
                        .forEach(returned -> events.add(
                                violated(method, method.getFullName() + " returns " + returned.getName())))));
    }

    static ArchCondition<JavaClass> haveNoSetters() {
        return condition("have no setters", (type, events) -> type.getMethods().stream()
                .filter(method -> method.getName().matches("set[A-Z].*"))
                .map(JavaMember::getFullName)
                .forEach(name -> events.add(violated(type, name + " is a setter"))));
    }

    private static boolean isFloating(JavaMethod method) {
        return FLOATING.contains(method.getRawReturnType().getName())
                || method.getRawParameterTypes().stream().anyMatch(type -> FLOATING.contains(type.getName()));
    }

    private static ArchCondition<JavaClass> condition(
            String description, BiConsumer<JavaClass, ConditionEvents> check) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                check.accept(type, events);
            }
        };
    }
}
