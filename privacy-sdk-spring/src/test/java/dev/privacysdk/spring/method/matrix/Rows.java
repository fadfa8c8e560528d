package dev.privacysdk.spring.method.matrix;

import java.util.ArrayList;
import java.util.List;

/** All shapes. */
public final class Rows {
    private Rows() {}

    public static List<Shape<?>> all() {
        List<Shape<?>> all = new ArrayList<>(ClassShapes.rows());
        all.addAll(InterfaceShapes.rows());
        all.addAll(GenericShapes.rows());
        all.addAll(ClosedShapes.rows());
        all.addAll(BeanShapes.rows());
        return all;
    }
}
