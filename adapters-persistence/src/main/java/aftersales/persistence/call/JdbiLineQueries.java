package aftersales.persistence.call;

import aftersales.application.call.LineQueries;
import aftersales.application.call.LineView;
import aftersales.application.call.PhoneLines;
import aftersales.application.kernel.ReadModel;
import aftersales.domain.call.LineId;
import aftersales.persistence.kernel.ReadDb;
import aftersales.persistence.kernel.Reads;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lines as set up, joined with what the devices are doing at this moment. */
@ReadModel
class JdbiLineQueries implements LineQueries {
    private final Reads reads;
    private final PhoneLines devices;

    @Inject
    JdbiLineQueries(@ReadDb Reads reads, PhoneLines devices) {
        this.reads = reads;
        this.devices = devices;
    }

    public record Setup(
            UUID id,
            int version,
            String code,
            Optional<String> name,
            Optional<String> device,
            String profile,
            Optional<String> areaCode,
            Optional<String> outsidePrefix,
            boolean enabled) {}

    @Override
    public List<LineView> lines() {
        var statuses = new HashMap<String, PhoneLines.Status>();
        devices.statuses().forEach(s -> statuses.put(s.wiring().line().value(), s));
        var setups = setups().stream().collect(Collectors.toMap(Setup::code, Function.identity()));
        var codes = new TreeMap<String, Boolean>();
        setups.keySet().forEach(code -> codes.put(code, true));
        statuses.keySet().forEach(code -> codes.put(code, true));
        return codes.keySet().stream()
                .map(code -> view(code, Optional.ofNullable(setups.get(code)), Optional.ofNullable(statuses.get(code))))
                .toList();
    }

    private List<Setup> setups() {
        return reads.list(
                """
                select l.id, l.version, l.code, l.name, l.device, l.profile, l.area_code, l.outside_prefix, l.enabled
                from call.line l order by l.code""",
                Map.of(),
                Setup.class);
    }

    private LineView view(String code, Optional<Setup> setup, Optional<PhoneLines.Status> status) {
        var wiring = status.map(PhoneLines.Status::wiring);
        var device = wiring.map(PhoneLines.Wiring::device).or(() -> setup.flatMap(Setup::device));
        return new LineView(
                setup.map(Setup::id),
                setup.map(Setup::version).orElse(0),
                code,
                setup.flatMap(Setup::name).orElse(code),
                device,
                wiring.map(PhoneLines.Wiring::profile)
                        .or(() -> setup.map(Setup::profile))
                        .orElse(""),
                setup.flatMap(Setup::areaCode),
                setup.flatMap(Setup::outsidePrefix),
                setup.map(Setup::enabled).orElse(true),
                status.map(s -> s.source() == PhoneLines.Source.START_SETTINGS).orElse(false),
                device.filter(PhoneLines.SIMULATED_DEVICE::equals).isPresent(),
                status.map(s -> s.condition().name()).orElse("OFF"),
                status.flatMap(PhoneLines.Status::problem),
                status.map(PhoneLines.Status::since),
                status.flatMap(PhoneLines.Status::lastByteAt),
                status.map(PhoneLines.Status::lastBytes).orElse(""),
                status.map(PhoneLines.Status::bytes).orElse(0L),
                status.map(PhoneLines.Status::calls).orElse(0L),
                status.map(PhoneLines.Status::garbage).orElse(0L),
                status.map(PhoneLines.Status::badChecksums).orElse(0L));
    }

    @Override
    public List<PhoneLines.Wiring> wirings() {
        return setups().stream()
                .filter(Setup::enabled)
                .flatMap(s -> s.device().stream()
                        .map(device -> new PhoneLines.Wiring(new LineId(s.code()), device, s.profile())))
                .toList();
    }

    @Override
    public List<String> profiles() {
        return devices.profiles();
    }
}
