package aftersales.web.kernel;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Forms post to the address of the page with its query, so that {@code ?id=…} is there when they come back with an error,
 * and the address bar stays one that can be reloaded or sent to a colleague.
 */
public class KeepAddress extends ViewHandlerWrapper {

    public KeepAddress(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext faces, String viewId) {
        var address = super.getActionURL(faces, viewId);
        var root = faces.getViewRoot();
        if (root == null
                || !viewId.equals(root.getViewId())
                || address.indexOf('?') >= 0
                || !(faces.getExternalContext().getRequest() instanceof HttpServletRequest request)) {
            return address;
        }
        var query = request.getQueryString();
        return query == null ? address : address + "?" + query;
    }
}
