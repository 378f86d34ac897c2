package aftersales.web.installedbase;

import aftersales.application.installedbase.CoverRuleView;
import java.util.List;

/** The cover rules in force today, the default first. */
public record CoverRulesJson(List<CoverRuleView> items) {}
