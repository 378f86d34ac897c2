package aftersales.architecture.planted.web.customer;

import aftersales.architecture.planted.domain.customer.Settable;
import aftersales.architecture.planted.persistence.customer.CustomerTable;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.inject.Named;
import javax.sql.DataSource;

/** A page that knows tables, SQL, batch and Jackson, and gives an aggregate away. */
@Named
public class PageWithTables {
    @JsonProperty
    private CustomerTable table;

    private DataSource dataSource;

    public Settable customer() {
        return new Settable();
    }

    public String all() {
        return table + " " + dataSource + " " + BatchRuntime.getJobOperator();
    }
}
