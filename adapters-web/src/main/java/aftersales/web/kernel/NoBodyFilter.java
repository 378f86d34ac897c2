package aftersales.web.kernel;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/** Who sends no body need not say of which type it is: many transitions are posted with nothing but the version. */
@Provider
@PreMatching
public class NoBodyFilter implements ContainerRequestFilter {
    private static final String TRANSFER_ENCODING = "Transfer-Encoding";

    @Override
    public void filter(ContainerRequestContext request) {
        var headers = request.getHeaders();
        boolean empty = request.getLength() <= 0 && !headers.containsKey(TRANSFER_ENCODING);
        if (empty && !headers.containsKey(HttpHeaders.CONTENT_TYPE)) {
            headers.putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        }
    }
}
