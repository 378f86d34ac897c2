package aftersales.architecture;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {
    private static final String PLANTED = "aftersales.architecture.planted";

    @TestFactory
    Stream<DynamicTest> productFollowsTheRules() {
        JavaClasses product = product();
        return tests(new Rules(new House("aftersales")), rule -> rule.check(product));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleCatchesWhatIsPlanted() {
        JavaClasses planted = new ClassFileImporter().importPackages(PLANTED);
        Map<String, String> culprits = Planted.CULPRITS;
        return new Rules(new House(PLANTED))
                .byName().entrySet().stream()
                        .map(entry -> dynamicTest(entry.getKey(), () -> {
                            String culprit = culprits.get(entry.getKey());
                            assertThat(culprit)
                                    .as("something is planted against: " + entry.getKey())
                                    .isNotNull();
                            assertThat(entry.getValue()
                                            .allowEmptyShould(true)
                                            .evaluate(planted)
                                            .getFailureReport()
                                            .getDetails())
                                    .anySatisfy(detail -> assertThat(detail).contains(culprit));
                        }));
    }

    @Test
    void everyPlantedCulpritBelongsToARule() {
        assertThat(new Rules(new House("aftersales")).byName().keySet())
                .containsExactlyInAnyOrderElementsOf(Planted.CULPRITS.keySet());
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        var packages = product().stream().collect(groupingBy(JavaClass::getPackageName));

        assertThat(packages).allSatisfy((name, classes) -> assertThat(classes)
                .as(name)
                .anySatisfy(type -> assertThat(type.getSimpleName()).isEqualTo("package-info")));
    }

    @Test
    void featuresHaveNoCycles() {
        assertThat(FeatureMap.hasCycle()).isFalse();
    }

    private static JavaClasses product() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("aftersales");
    }

    private static Stream<DynamicTest> tests(Rules rules, Check check) {
        return rules.byName().entrySet().stream()
                .map(entry -> dynamicTest(entry.getKey(), () -> check.on(entry.getValue())));
    }

    private interface Check {
        void on(ArchRule rule);
    }
}
