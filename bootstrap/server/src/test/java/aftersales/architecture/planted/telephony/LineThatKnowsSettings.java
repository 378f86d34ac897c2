package aftersales.architecture.planted.telephony;

import aftersales.architecture.planted.bootstrap.InnerSettings;

/** A line that knows bootstrap and starts a thread of its own. */
public class LineThatKnowsSettings {
    private final InnerSettings settings = new InnerSettings();

    public void start() {
        new Thread(settings::apply).start();
    }
}
