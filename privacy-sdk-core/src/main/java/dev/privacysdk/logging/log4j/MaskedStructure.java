package dev.privacysdk.logging.log4j;

import java.util.Map;
import java.util.TreeMap;
import org.apache.logging.log4j.message.StructuredDataId;
import org.apache.logging.log4j.message.StructuredDataMessage;
import org.jspecify.annotations.Nullable;

/** A structured message of RFC 5424 whose text, type, id, keys and values are masked. */
final class MaskedStructure extends StructuredDataMessage implements MaskedMessage {
    private static final long serialVersionUID = 1;

    MaskedStructure(StructuredDataMessage structure, Masked masked) {
        super(
                id(structure.getId(), masked),
                masked.text(structure.getFormat()),
                masked.text(structure.getType()),
                data(structure, masked));
    }

    private static @Nullable StructuredDataId id(@Nullable StructuredDataId id, Masked masked) {
        if (id == null || id.getName() == null) {
            return id;
        }
        String shown = masked.text(id.getName());
        boolean same = id.getName().equals(shown);
        return same ? id : new StructuredDataId("masked", id.getEnterpriseNumber(), null, null);
    }

    private static Map<String, String> data(StructuredDataMessage structure, Masked masked) {
        Map<String, String> data = new TreeMap<>();
        MaskedMessage.data(structure, masked).forEach((key, value) -> data.put(key, String.valueOf(value)));
        return data;
    }
}
