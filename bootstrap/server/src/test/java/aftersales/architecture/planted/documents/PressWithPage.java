package aftersales.architecture.planted.documents;

import aftersales.architecture.planted.web.customer.PageWithTables;

/** A press that knows pages. */
public class PressWithPage {
    private final PageWithTables page = new PageWithTables();

    public String all() {
        return page.toString();
    }
}
