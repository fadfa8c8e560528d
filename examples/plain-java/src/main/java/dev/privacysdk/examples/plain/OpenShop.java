package dev.privacysdk.examples.plain;

import dev.privacysdk.decision.Permit;
import dev.privacysdk.decision.PurposeScope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The shop itself: plain code that trusts the marks on its interface. */
final class OpenShop implements Shop {
    private final Customers customers;
    private final List<Chat> chats;
    private @Nullable Permit lastPermit;

    OpenShop(Customers customers, List<Chat> chats) {
        this.customers = customers;
        this.chats = chats;
    }

    /** The permit under which the last call ran. */
    Permit lastPermit() {
        if (lastPermit == null) {
            throw new IllegalStateException("No call has run yet.");
        }
        return lastPermit;
    }

    private Done done(String what) {
        PurposeScope.current().ifPresent(scope -> lastPermit = scope.permit());
        return new Done(what);
    }

    @Override
    public Done register(String customer) {
        return done("registered");
    }

    @Override
    public Done mailOffer(String customer) {
        boolean addressed = customers.find(customer).map(Customer::email).isPresent();
        return done(addressed ? "offer mailed" : "no address");
    }

    @Override
    public Done confirmOrder(String customer) {
        return done("confirmation mailed");
    }

    @Override
    public Done textDelivery(String customer) {
        return done("text sent");
    }

    @Override
    public Done charge(String customer, String cardToken) {
        return done("card charged");
    }

    @Override
    public Done chargeThroughVendor(String customer, String cardToken) {
        return done("card handed to a vendor");
    }

    @Override
    public List<Customer> alike(String customer, String plan) {
        done("looked up");
        return customers.onPlan(plan);
    }

    @Override
    public List<Chat> trainingSet() {
        done("training set read");
        return chats;
    }
}
