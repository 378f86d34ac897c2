package aftersales.web.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** No text outside of the bundles, no key without a text, no text without a key, the same in both languages. */
class BundleTest {
    private static final Path HOUSE = Path.of("..");
    private static final Path PAGES = Path.of("src/main/resources/META-INF/resources");

    /** Where refusals are made: what stands between the brackets of these is searched for codes. */
    private static final Pattern REFUSAL = Pattern.compile(
            "(?:\\bnew (?:RuleBroken|Conflict|InvalidValue|Violation)|\\bViolation\\.of|\\brequire|\\bsuper)\\(");

    private static final Pattern CODE = Pattern.compile("\"([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)+)\"");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern MESSAGE_IN_EL = Pattern.compile("\\bm\\['([^']+)']|\\bm\\.of\\('([^']+)'");
    private static final Pattern LABEL_IN_EL = Pattern.compile("\\bm\\.label\\('([A-Za-z]+)'");
    private static final Pattern HAN = Pattern.compile("[\\x{2E80}-\\x{9FFF}\\x{F900}-\\x{FAFF}\\x{FF00}-\\x{FFEF}]");
    private static final Set<String> TEXT_ATTRIBUTES = Set.of(
            "title", "label", "alt", "placeholder", "aria-label", "header", "summary", "emptyMessage", "hint", "text");

    /**
     * Keys made from data: enum labels, kinds of records, names of events and fields in the trail, key of a menu entry,
     * what a role is for, names of jobs.
     */
    private static final List<String> FAMILIES = List.of(
            "enum.",
            "kind.",
            "event.",
            "field.",
            "nav.",
            "problem.",
            "json.",
            "language.",
            "role.",
            "jobs.",
            "trail.",
            "paper.sheet.");

    @TestFactory
    Stream<DynamicTest> bothLanguagesHaveTheSameKeys() {
        return Messages.FEATURES.stream()
                .map(feature -> DynamicTest.dynamicTest(feature, () -> assertThat(keys(feature, Locales.ENGLISH))
                        .isEqualTo(keys(feature, Locales.CHINESE))));
    }

    @Test
    void noKeyStandsInTwoBundles() {
        var seen = new HashSet<String>();
        var twice = Messages.FEATURES.stream()
                .flatMap(f -> keys(f, Locales.CHINESE).stream())
                .filter(key -> !seen.add(key))
                .toList();
        assertThat(twice).isEmpty();
    }

    @Test
    void everyTextIsFilledInAndKeepsItsApostrophes() {
        for (Locale locale : Locales.ALL) {
            texts(locale).forEach((key, text) -> {
                assertThat(text).as(key).isNotBlank();
                if (text.contains("{0")) {
                    assertThat(text.replace("''", ""))
                            .as(key + ": with arguments an apostrophe is written twice, or better as ’")
                            .doesNotContain("'");
                }
            });
        }
    }

    @Test
    void bothLanguagesTakeTheSameArguments() {
        var english = texts(Locales.ENGLISH);
        texts(Locales.CHINESE).forEach((key, text) -> assertThat(arguments(english.getOrDefault(key, "")))
                .as(key)
                .isEqualTo(arguments(text)));
    }

    @Test
    void everyCodeOfARefusalHasAText() {
        var codes = new TreeSet<String>();
        for (String module : List.of(
                "domain",
                "application",
                "adapters-persistence",
                "adapters-telephony",
                "adapters-batch",
                "adapters-documents")) {
            files(HOUSE.resolve(module).resolve("src/main/java"), ".java")
                    .forEach(file -> codes.addAll(codes(read(file))));
        }
        assertThat(codes).isNotEmpty();
        assertThat(without(texts(Locales.CHINESE).keySet(), codes)).isEmpty();
    }

    @Test
    void everyEnumOfTheDomainThatAnyTextNamesIsLabelledInFull() {
        var labels = texts(Locales.CHINESE).keySet().stream()
                .filter(key -> key.startsWith("enum."))
                .collect(Collectors.toCollection(TreeSet::new));
        var expected = new TreeMap<String, List<String>>();
        for (String module : List.of("domain", "application")) {
            files(HOUSE.resolve(module).resolve("src/main/java"), ".java")
                    .forEach(file -> enums(file).forEach((type, names) -> expected.put(type, names)));
        }
        var missing = new TreeSet<String>();
        var used = usedEnumTypes();
        expected.forEach((type, names) -> names.stream()
                .filter(n -> used.contains(type) || labels.stream().anyMatch(l -> l.startsWith("enum." + type + ".")))
                .map(n -> "enum." + type + "." + n)
                .filter(key -> !labels.contains(key))
                .forEach(missing::add));
        assertThat(missing).isEmpty();
        var constants = new TreeSet<String>();
        expected.forEach((type, names) -> names.forEach(n -> constants.add("enum." + type + "." + n)));
        assertThat(without(constants, labels))
                .as("labels of constants that do not exist")
                .isEmpty();
    }

    @Test
    void everyKeyThatAPageUsesHasAText() {
        var used = new TreeSet<String>();
        files(PAGES, ".xhtml").forEach(page -> {
            Matcher m = MESSAGE_IN_EL.matcher(read(page));
            while (m.find()) {
                used.add(m.group(1) == null ? m.group(2) : m.group(1));
            }
        });
        assertThat(without(texts(Locales.CHINESE).keySet(), used)).isEmpty();
    }

    @Test
    void noTextIsLeftThatNothingUses() {
        var sources = new StringBuilder();
        for (String module : List.of(
                "domain",
                "application",
                "adapters-persistence",
                "adapters-telephony",
                "adapters-batch",
                "adapters-documents",
                "adapters-web",
                "bootstrap")) {
            files(HOUSE.resolve(module), ".java", ".xhtml", ".js").forEach(file -> sources.append(read(file)));
        }
        var all = sources.toString();
        var idle = texts(Locales.CHINESE).keySet().stream()
                .filter(key -> FAMILIES.stream().noneMatch(key::startsWith))
                .filter(key -> !all.contains("'" + key + "'") && !all.contains("\"" + key + "\""))
                .sorted()
                .toList();
        assertThat(idle).isEmpty();
    }

    @Test
    void noTextStandsInAPage() {
        var found = new ArrayList<String>();
        files(PAGES, ".xhtml").forEach(page -> search(page, parse(page), found));
        assertThat(found).isEmpty();
    }

    /** All but the reader of numbers as people write them: there the words are what is read, not what is said. */
    @Test
    void noChineseStandsInJavaOrJavaScript() {
        var found = new ArrayList<String>();
        for (String module : List.of(
                "domain",
                "application",
                "adapters-persistence",
                "adapters-telephony",
                "adapters-batch",
                "adapters-documents",
                "adapters-web")) {
            files(HOUSE.resolve(module).resolve("src/main"), ".java", ".js").forEach(file -> {
                Matcher literal = LITERAL.matcher(read(file).replaceAll("(?m)^\\s*(\\*|//|/\\*).*$", ""));
                while (literal.find()) {
                    if (HAN.matcher(literal.group(1)).find() && !file.toString().contains("/telephony/number/")) {
                        found.add(file + ": " + literal.group());
                    }
                }
            });
        }
        assertThat(found).isEmpty();
    }

    private static Map<String, String> texts(Locale locale) {
        var all = new TreeMap<String, String>();
        for (String feature : Messages.FEATURES) {
            Messages.bundle(feature, locale).forEach((key, text) -> all.put((String) key, (String) text));
        }
        return all;
    }

    private static Set<String> keys(String feature, Locale locale) {
        return new TreeSet<>(Messages.bundle(feature, locale).stringPropertyNames());
    }

    private static Set<String> arguments(String text) {
        var found = new TreeSet<String>();
        Matcher m = Pattern.compile("\\{(\\d)").matcher(text);
        while (m.find()) {
            found.add(m.group(1));
        }
        return found;
    }

    private static Set<String> without(Set<String> known, Set<String> used) {
        var missing = new TreeSet<>(used);
        missing.removeAll(known);
        return missing;
    }

    static Set<String> codes(String source) {
        var codes = new TreeSet<String>();
        Matcher refusal = REFUSAL.matcher(source);
        while (refusal.find()) {
            Matcher code = CODE.matcher(source.substring(refusal.end(), closing(source, refusal.end())));
            while (code.find()) {
                codes.add(code.group(1));
            }
        }
        return codes;
    }

    private static int closing(String source, int from) {
        int depth = 1;
        for (int i = from; i < source.length(); i++) {
            char c = source.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return source.length();
    }

    /** Enum types by the name under which labels know them, with their constants; nested ones carry the outer name. */
    private static Map<String, List<String>> enums(Path file) {
        var type = file.toString()
                .replaceAll(".*src/main/java/", "")
                .replaceAll("\\.java$", "")
                .replace('/', '.')
                .replace('\\', '.');
        try {
            return nested(Class.forName(type, false, BundleTest.class.getClassLoader()));
        } catch (ClassNotFoundException e) {
            return Map.of(); // package-info
        }
    }

    private static Map<String, List<String>> nested(Class<?> type) {
        var found = new TreeMap<String, List<String>>();
        if (type.isEnum()) {
            found.put(
                    Messages.typeName(type),
                    Stream.of(type.getEnumConstants())
                            .map(c -> ((Enum<?>) c).name())
                            .toList());
        }
        for (Class<?> inner : type.getDeclaredClasses()) {
            found.putAll(nested(inner));
        }
        return found;
    }

    private static Set<String> usedEnumTypes() {
        var used = new TreeSet<String>();
        files(PAGES, ".xhtml").forEach(page -> {
            Matcher m = LABEL_IN_EL.matcher(read(page));
            while (m.find()) {
                used.add(m.group(1));
            }
        });
        return used;
    }

    private static void search(Path page, Node node, List<String> found) {
        if (node.getNodeName().equals("kbd")) {
            return; // what is printed on the key
        }
        if (node.getNodeType() == Node.TEXT_NODE && speaks(node.getNodeValue())) {
            found.add(page + ": " + node.getNodeValue().strip());
        }
        if (node.getAttributes() != null) {
            for (int i = 0; i < node.getAttributes().getLength(); i++) {
                var attribute = node.getAttributes().item(i);
                boolean declaration = node.getNodeName().startsWith("cc:")
                        || node.getNodeName().startsWith("composite:");
                if (!declaration
                        && TEXT_ATTRIBUTES.contains(attribute.getNodeName())
                        && speaks(attribute.getNodeValue())) {
                    found.add(page + ": " + attribute);
                }
            }
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            search(page, child, found);
        }
    }

    private static boolean speaks(String text) {
        return withoutExpressions(text).codePoints().anyMatch(Character::isLetter);
    }

    private static String withoutExpressions(String text) {
        return text.replaceAll("#\\{[^}]*}", "");
    }

    private static Node parse(Path page) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            return factory.newDocumentBuilder().parse(page.toFile());
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(page.toString(), e);
        }
    }

    private static List<Path> files(Path root, String... endings) {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        Predicate<Path> wanted = p -> Stream.of(endings).anyMatch(p.toString()::endsWith);
        try (var all = Files.walk(root)) {
            return all.filter(p -> !p.toString().contains("/target/"))
                    .filter(wanted)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
