package aftersales.launcher;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version of this release, from the manifest of the jar. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"Aftersales " + number()};
    }

    static String number() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("(not packaged)");
    }
}
