package aftersales.web.review;

import aftersales.application.review.HistoryEntry;
import java.util.List;

/** The history of one record. */
public record HistoryJson(List<HistoryEntry> items) {}
