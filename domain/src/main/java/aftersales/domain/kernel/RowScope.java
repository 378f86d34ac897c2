package aftersales.domain.kernel;

/** Which rows of a kind somebody may see: those they work on, their team's, their branch's, all. Ordered by width. */
public enum RowScope {
    OWN,
    TEAM,
    BRANCH,
    ALL
}
