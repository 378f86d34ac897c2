package aftersales.telephony.line;

import aftersales.application.call.PhoneLines.Wiring;
import aftersales.domain.call.LineId;
import aftersales.telephony.callerid.Profile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The lines that the settings name at the start: {@code AFTERSALES_LINES}, such as
 * {@code 1=/dev/ttyUSB0@at-vcid,2=/dev/ttyUSB1}. The profile may be left out; {@code sim} as the device makes a simulated
 * line.
 */
public record StartLines(List<Wiring> lines) {
    public static final String VARIABLE = "AFTERSALES_LINES";
    private static final Pattern ENTRY = Pattern.compile("([A-Za-z0-9_-]{1,16})=([^@,]+)(?:@([a-z-]+))?");

    public StartLines {
        lines = List.copyOf(lines);
    }

    /** @throws IllegalArgumentException saying which entry cannot be understood, and why */
    public static StartLines parse(String setting) {
        var lines = new ArrayList<Wiring>();
        var seen = new HashSet<String>();
        for (String entry : setting.split(",", -1)) {
            if (entry.isBlank()) {
                continue;
            }
            var parts = ENTRY.matcher(entry.strip());
            if (!parts.matches()) {
                throw wrong(entry, "expected <line>=<device>[@<profile>]");
            }
            var profile = parts.group(3) == null ? Profile.AT_VCID.code() : parts.group(3);
            if (Profile.byCode(profile).isEmpty()) {
                throw wrong(entry, "no such profile: " + profile);
            }
            if (!seen.add(parts.group(1))) {
                throw wrong(entry, "the line is named twice");
            }
            lines.add(new Wiring(new LineId(parts.group(1)), parts.group(2).strip(), profile));
        }
        return new StartLines(lines);
    }

    private static IllegalArgumentException wrong(String entry, String why) {
        return new IllegalArgumentException(VARIABLE + ": '" + entry.strip() + "': " + why);
    }
}
