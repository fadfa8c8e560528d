package dev.privacysdk.json;

import java.io.InputStream;
import java.io.Reader;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Base64Variant;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.SerializableString;
import tools.jackson.core.TreeNode;
import tools.jackson.core.util.JsonGeneratorDelegate;

/** A generator that is told when a value begins, whatever kind of value it is. */
abstract class ValueStartGenerator extends JsonGeneratorDelegate {
    ValueStartGenerator(JsonGenerator generator) {
        super(generator, false);
    }

    /** Called when a value begins; the generator to write it to. */
    abstract JsonGenerator begin();

    @Override
    public JsonGenerator writeStartArray() {
        begin().writeStartArray();
        return this;
    }

    @Override
    public JsonGenerator writeStartArray(@Nullable Object current) {
        begin().writeStartArray(current);
        return this;
    }

    /** Without the size, which what is left out would belie. */
    @Override
    public JsonGenerator writeStartArray(@Nullable Object current, int size) {
        return writeStartArray(current);
    }

    @Override
    public JsonGenerator writeStartObject() {
        begin().writeStartObject();
        return this;
    }

    @Override
    public JsonGenerator writeStartObject(@Nullable Object current) {
        begin().writeStartObject(current);
        return this;
    }

    /** Without the size, as above. */
    @Override
    public JsonGenerator writeStartObject(@Nullable Object current, int size) {
        return writeStartObject(current);
    }

    @Override
    public JsonGenerator writeArray(int[] array, int offset, int length) {
        begin().writeArray(array, offset, length);
        return this;
    }

    @Override
    public JsonGenerator writeArray(long[] array, int offset, int length) {
        begin().writeArray(array, offset, length);
        return this;
    }

    @Override
    public JsonGenerator writeArray(double[] array, int offset, int length) {
        begin().writeArray(array, offset, length);
        return this;
    }

    @Override
    public JsonGenerator writeArray(String[] array, int offset, int length) {
        begin().writeArray(array, offset, length);
        return this;
    }

    @Override
    public JsonGenerator writeString(@Nullable String text) {
        begin().writeString(text);
        return this;
    }

    @Override
    public JsonGenerator writeString(Reader reader, int length) {
        begin().writeString(reader, length);
        return this;
    }

    @Override
    public JsonGenerator writeString(char[] text, int offset, int length) {
        begin().writeString(text, offset, length);
        return this;
    }

    @Override
    public JsonGenerator writeString(SerializableString text) {
        begin().writeString(text);
        return this;
    }

    @Override
    public JsonGenerator writeRawUTF8String(byte[] text, int offset, int length) {
        begin().writeRawUTF8String(text, offset, length);
        return this;
    }

    @Override
    public JsonGenerator writeUTF8String(byte[] text, int offset, int length) {
        begin().writeUTF8String(text, offset, length);
        return this;
    }

    @Override
    public JsonGenerator writeRaw(String text) {
        begin().writeRaw(text);
        return this;
    }

    @Override
    public JsonGenerator writeRaw(String text, int offset, int length) {
        begin().writeRaw(text, offset, length);
        return this;
    }

    @Override
    public JsonGenerator writeRaw(SerializableString text) {
        begin().writeRaw(text);
        return this;
    }

    @Override
    public JsonGenerator writeRaw(char[] text, int offset, int length) {
        begin().writeRaw(text, offset, length);
        return this;
    }

    @Override
    public JsonGenerator writeRaw(char character) {
        begin().writeRaw(character);
        return this;
    }

    @Override
    public JsonGenerator writeRawValue(String text) {
        begin().writeRawValue(text);
        return this;
    }

    @Override
    public JsonGenerator writeRawValue(String text, int offset, int length) {
        begin().writeRawValue(text, offset, length);
        return this;
    }

    @Override
    public JsonGenerator writeRawValue(char[] text, int offset, int length) {
        begin().writeRawValue(text, offset, length);
        return this;
    }

    @Override
    public JsonGenerator writeBinary(Base64Variant variant, byte[] data, int offset, int length) {
        begin().writeBinary(variant, data, offset, length);
        return this;
    }

    @Override
    public int writeBinary(Base64Variant variant, InputStream data, int length) {
        return begin().writeBinary(variant, data, length);
    }

    @Override
    public JsonGenerator writeNumber(short number) {
        begin().writeNumber(number);
        return this;
    }

    @Override
    public JsonGenerator writeNumber(int number) {
        begin().writeNumber(number);
        return this;
    }

    @Override
    public JsonGenerator writeNumber(long number) {
        begin().writeNumber(number);
        return this;
    }

    @Override
    public JsonGenerator writeNumber(double number) {
        begin().writeNumber(number);
        return this;
    }

    @Override
    public JsonGenerator writeNumber(float number) {
        begin().writeNumber(number);
        return this;
    }

    @Override
    public JsonGenerator writeNumber(@Nullable BigInteger number) {
        begin().writeNumber(number);
        return this;
    }

    @Override
    public JsonGenerator writeNumber(@Nullable BigDecimal number) {
        begin().writeNumber(number);
        return this;
    }

    @Override
    public JsonGenerator writeNumber(@Nullable String number) {
        begin().writeNumber(number);
        return this;
    }

    @Override
    public JsonGenerator writeNumber(char[] text, int offset, int length) {
        begin().writeNumber(text, offset, length);
        return this;
    }

    @Override
    public JsonGenerator writeBoolean(boolean value) {
        begin().writeBoolean(value);
        return this;
    }

    @Override
    public JsonGenerator writeNull() {
        begin().writeNull();
        return this;
    }

    @Override
    public JsonGenerator writeObjectId(@Nullable Object id) {
        begin().writeObjectId(id);
        return this;
    }

    @Override
    public JsonGenerator writeObjectRef(@Nullable Object reference) {
        begin().writeObjectRef(reference);
        return this;
    }

    @Override
    public JsonGenerator writeTypeId(Object id) {
        begin().writeTypeId(id);
        return this;
    }

    @Override
    public JsonGenerator writeEmbeddedObject(@Nullable Object value) {
        begin().writeEmbeddedObject(value);
        return this;
    }

    @Override
    public JsonGenerator writeTree(@Nullable TreeNode tree) {
        begin().writeTree(tree);
        return this;
    }

    @Override
    public void copyCurrentEvent(JsonParser parser) {
        begin().copyCurrentEvent(parser);
    }

    @Override
    public void copyCurrentStructure(JsonParser parser) {
        begin().copyCurrentStructure(parser);
    }
}
