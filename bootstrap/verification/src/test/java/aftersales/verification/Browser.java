package aftersales.verification;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ViewportSize;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The system's Chromium, driven by Playwright. Each {@link #window} is a person of their own, with their own cookies.
 *
 * <p>Playwright belongs to one thread: use it on the thread of the test.
 */
public final class Browser implements AutoCloseable {
    private static final Path SCREENS = Path.of("target", "screens");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final URI address;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium, URI address) {
        this.playwright = playwright;
        this.chromium = chromium;
        this.address = address;
    }

    static Browser at(URI address) {
        var playwright = Playwright.create();
        var chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        // the container that tests run in is the sandbox
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        return new Browser(playwright, chromium, address);
    }

    /** Languages that the product speaks. */
    public enum Language {
        CHINESE("zh-CN"),
        ENGLISH("en");

        private final String tag;

        Language(String tag) {
            this.tag = tag;
        }

        public String tag() {
            return tag;
        }
    }

    /** Screens that the product is made for; sizes in CSS pixels. */
    public enum Screen {
        DESK(1440, 900),
        PHONE(390, 844);

        private final int width;
        private final int height;

        Screen(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    /** An empty window on the product's address. */
    public Window window(Language language, Screen screen) {
        var context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(address.toString())
                .setLocale(language.tag)
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(new ViewportSize(screen.width, screen.height)));
        return new Window(context, context.newPage(), new CopyOnWriteArrayList<>());
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }

    private static Path executable() {
        return Stream.of(System.getenv("PATH").split(Pattern.quote(File.pathSeparator)))
                .flatMap(directory -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no Chromium on the PATH"));
    }

    /** One person's window, with what the page complained about. */
    public record Window(BrowserContext context, Page page, List<String> complaints) implements AutoCloseable {
        public Window {
            page.onConsoleMessage(message -> note(complaints, message));
            page.onPageError(complaints::add);
        }

        /** Writes the whole page to {@code target/screens}. */
        public void screenshot(String name) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENS.resolve(name + ".png")));
        }

        /** How many CSS pixels the page is wider than the window; 0 when nobody has to scroll sideways. */
        public int overflow() {
            return ((Number) page.evaluate(
                            "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .intValue();
        }

        @Override
        public void close() {
            context.close();
        }

        /** Errors of scripts, of the content security policy and of missing resources. */
        private static void note(List<String> complaints, ConsoleMessage message) {
            if ("error".equals(message.type())) {
                complaints.add(message.text() + " (" + message.location() + ")");
            }
        }
    }
}
