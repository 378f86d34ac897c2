package aftersales.web.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What no page may do; each rule is tried on a planted page that breaks it. */
class PagesTest {
    private static final Path ROOT = Path.of("src/main/resources/META-INF");

    /** Places that may put markup into a page unescaped; each with the reason beside it. None so far. */
    private static final Set<String> UNESCAPED = Set.of();

    private record Rule(String name, Pattern forbidden, String planted) {
        boolean isBrokenBy(String page) {
            return forbidden.matcher(page).find();
        }
    }

    private static final List<Rule> RULES = List.of(
            new Rule(
                    "no handlers in markup: the content security policy refuses them",
                    Pattern.compile("\\son[a-z]+="),
                    "<button onclick=\"x()\"/>"),
            new Rule(
                    "no styles in markup: the content security policy refuses them",
                    Pattern.compile("\\sstyle="),
                    "<p style=\"color:red\"/>"),
            new Rule("no scripts in markup", Pattern.compile("<script(?![^>]*\\ssrc=)"), "<script>x()</script>"),
            new Rule(
                    "no tags of Faces that write handlers or the address into the page",
                    Pattern.compile("<(f:ajax|h:commandLink|h:button)\\b"),
                    "<h:commandLink/>"),
            new Rule("no unescaped output", Pattern.compile("escape=\"(?!true)"), "<h:outputText escape=\"false\"/>"),
            new Rule(
                    "what is included is a constant",
                    Pattern.compile(
                            "(<ui:include[^>]*\\ssrc|<ui:(composition|decorate)[^>]*\\stemplate)=\"[^\"]*[#$]\\{"),
                    "<ui:include src=\"#{param.page}\"/>"),
            new Rule(
                    "nothing from elsewhere: the product works without the internet",
                    Pattern.compile("(src|href)=\"(https?:)?//"),
                    "<script src=\"https://cdn.example/x.js\"></script>"),
            new Rule("no lazy EL in addresses of templates", Pattern.compile("\\$\\{"), "<p>${x}</p>"));

    @TestFactory
    Stream<DynamicTest> pagesKeepTheRules() {
        return RULES.stream()
                .map(rule -> DynamicTest.dynamicTest(rule.name(), () -> assertThat(pages().filter(
                                        p -> !UNESCAPED.contains(p.getFileName().toString()))
                                .filter(p -> rule.isBrokenBy(read(p)))
                                .toList())
                        .isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleCatchesAPlantedViolation() {
        return RULES.stream()
                .map(rule -> DynamicTest.dynamicTest(rule.name(), () -> assertThat(rule.isBrokenBy(rule.planted()))
                        .isTrue()));
    }

    @Test
    void thereArePagesToLookAt() {
        assertThat(pages().count()).isGreaterThan(20);
    }

    /** What scripts fetch into a page that is open already. */
    private static final List<String> FETCHED =
            List.of("desk/cards.xhtml", "desk/found.xhtml", "servicerequest/proposal.xhtml");

    @Test
    void pagesStandInOneOfTheThreeFrames() {
        var frame = Pattern.compile("template=\"/(shell/(page|plain)|workorder/_phone)\\.xhtml\"");
        var outside = pages().filter(p -> p.startsWith(ROOT.resolve("resources")))
                .filter(p -> !p.startsWith(ROOT.resolve("resources/shell")))
                .filter(p -> !p.getFileName().toString().startsWith("_"))
                .filter(p -> FETCHED.stream().noneMatch(p::endsWith))
                .filter(p -> !frame.matcher(read(p)).find())
                .toList();
        assertThat(outside).as("parts of pages have names that begin with _").isEmpty();
    }

    @Test
    void everyPictureThatAPageNamesIsInTheSprite() {
        var sprite = read(ROOT.resolve("resources/ui/icons.svg"));
        var named = Pattern.compile("(?:icons\\.svg\\?v=#\\{shell\\.assets}#|picture=\")([a-z-]+)");
        var missing = pages().flatMap(p -> named.matcher(read(p)).results())
                .map(m -> m.group(1))
                .filter(name -> !sprite.contains("id=\"" + name + "\""))
                .distinct()
                .toList();
        assertThat(missing).isEmpty();
    }

    private static Stream<Path> pages() {
        try (var all = Files.walk(ROOT)) {
            return all.filter(p -> p.toString().endsWith(".xhtml")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).replaceAll("(?s)<!--.*?-->", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
