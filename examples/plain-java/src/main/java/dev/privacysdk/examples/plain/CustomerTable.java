package dev.privacysdk.examples.plain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Customers in memory, as a database would hold them: everything about everybody. */
final class CustomerTable implements Customers {
    private final Map<String, Customer> rows = new LinkedHashMap<>();

    void add(Customer customer) {
        rows.put(customer.id(), customer);
    }

    @Override
    public Optional<Customer> find(String id) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public List<Customer> onPlan(String plan) {
        return rows.values().stream().filter(row -> row.plan().equals(plan)).toList();
    }
}
