package aftersales.web.kernel;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;

/**
 * Hands request bodies to {@link JsonRecords}: records and lists of records. No body at all is an empty object: what is
 * missing in it is then named.
 */
@Provider
@Consumes("application/json")
public class JsonReader implements MessageBodyReader<Object> {
    private static final byte[] NOTHING = {'{', '}'};

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type.isRecord() || type == List.class;
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        var sent = new PushbackInputStream(body);
        int first = sent.read();
        if (first < 0 && type.isRecord()) {
            return JsonRecords.read(new ByteArrayInputStream(NOTHING), generic);
        }
        if (first >= 0) {
            sent.unread(first);
        }
        return JsonRecords.read(sent, generic);
    }
}
