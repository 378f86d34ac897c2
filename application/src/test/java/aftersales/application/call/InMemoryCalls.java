package aftersales.application.call;

import aftersales.domain.call.Call;
import aftersales.domain.call.CallId;
import aftersales.domain.call.CallStatus;
import aftersales.domain.call.LineEvent;
import aftersales.domain.kernel.NotFound;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

class InMemoryCalls implements Calls {
    final Map<CallId, Call.State> states = new HashMap<>();
    final Set<String> eventKeys = new HashSet<>();
    final Set<String> dismissed = new HashSet<>();

    @Override
    public Call get(CallId id) {
        return Optional.ofNullable(states.get(id))
                .map(Call::restore)
                .orElseThrow(() -> new NotFound("Call", id.value()));
    }

    @Override
    public Optional<Call> findByKey(String callKey) {
        return states.values().stream()
                .filter(state -> state.callKey().equals(callKey))
                .findFirst()
                .map(Call::restore);
    }

    @Override
    public List<Call> ringingSince(Instant limit, int atMost) {
        return states.values().stream()
                .filter(state -> state.status() == CallStatus.RINGING
                        && state.startedAt().isBefore(limit))
                .sorted(Comparator.comparing(Call.State::startedAt))
                .limit(atMost)
                .map(Call::restore)
                .toList();
    }

    @Override
    public void save(Call call) {
        if (!call.drainEvents().isEmpty()) {
            int version = call.isNew() ? 0 : call.state().version() + 1;
            states.put(call.state().id(), call.state().with().version(version).build());
        }
    }

    @Override
    public boolean record(LineEvent event, Instant receivedAt) {
        return eventKeys.add(event.key());
    }

    @Override
    public void dismiss(CallId call, UUID user, Instant at) {
        get(call);
        dismissed.add(call.value() + " " + user);
    }
}
