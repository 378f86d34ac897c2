package aftersales.web.customer;

import java.util.List;

/** A short list that is answered whole. */
public record ItemsJson<V>(List<V> items) {}
