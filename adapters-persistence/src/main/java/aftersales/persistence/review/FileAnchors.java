package aftersales.persistence.review;

import aftersales.application.review.AnchorSettings;
import aftersales.application.review.Anchors;
import aftersales.application.review.ChainHead;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;

/** Anchors in {@link AnchorFiles}. */
@ApplicationScoped
class FileAnchors implements Anchors {
    private final AnchorFiles files;
    private Optional<ChainHead> latest = Optional.empty();

    @Inject
    FileAnchors(AnchorSettings settings) {
        this.files = new AnchorFiles(settings.directory());
    }

    /** For the CDI proxy. */
    protected FileAnchors() {
        this.files = null;
    }

    @Override
    public synchronized void export(ChainHead head, Instant at) {
        if (latest.equals(Optional.of(head))) {
            return;
        }
        try {
            files.append(head, at);
            latest = Optional.of(head);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
