package aftersales.architecture.planted.domain.customer;

import aftersales.architecture.planted.domain.kernel.Aggregate;

/** An aggregate that anybody can change from outside. */
public class Settable extends Aggregate {
    private String name = "";

    public String name() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
