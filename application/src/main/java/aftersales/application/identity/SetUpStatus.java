package aftersales.application.identity;

import aftersales.application.kernel.Open;

/** Whether the first administrator exists; until then nothing but health and the set-up page answers. */
@Open("says nothing but that the installation is in use")
public interface SetUpStatus {
    boolean isSetUp();
}
