package aftersales.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;

/** What the person at the terminal reads; always UTF-8, whatever the locale says. */
record Console(PrintStream out, PrintStream err) {

    static Console standard() {
        return new Console(utf8(FileDescriptor.out), utf8(FileDescriptor.err));
    }

    void say(String line) {
        out.println(line);
    }

    void problem(String line) {
        err.println("Aftersales: " + line);
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, UTF_8);
    }
}
