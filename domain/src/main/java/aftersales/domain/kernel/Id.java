package aftersales.domain.kernel;

import java.util.UUID;

/** Identity of an aggregate. Implementations are records of one time-ordered UUID; people never see them. */
public interface Id {
    UUID value();
}
