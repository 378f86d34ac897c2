package aftersales.architecture.planted.batch;

import com.fazecast.jSerialComm.SerialPort;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;

/** A batch step that knows pages, requests and serial ports. */
public class StepWithPage {
    private FacesContext faces;
    private HttpServletRequest request;
    private SerialPort port;

    public String all() {
        return faces + " " + request + " " + port;
    }
}
