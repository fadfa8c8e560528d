package dev.privacysdk.logging.log4j;

import java.util.Map;
import org.apache.logging.log4j.message.MapMessage;

/** A message of keys and values, both masked. */
final class MaskedMap extends MapMessage<MaskedMap, Object> implements MaskedMessage {
    private static final long serialVersionUID = 1;

    MaskedMap(Map<String, Object> data) {
        super(data);
    }

    @Override
    public MaskedMap newInstance(Map<String, Object> data) {
        return new MaskedMap(data);
    }
}
