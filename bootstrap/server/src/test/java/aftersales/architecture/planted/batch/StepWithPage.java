package aftersales.architecture.planted.batch;

import com.fazecast.jSerialComm.SerialPort;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.pdfbox.pdmodel.PDDocument;

/** A batch step that knows pages, requests, serial ports and PDF. */
public class StepWithPage {
    private FacesContext faces;
    private HttpServletRequest request;
    private SerialPort port;
    private PDDocument paper;

    public String all() {
        return faces + " " + request + " " + port + " " + paper;
    }
}
