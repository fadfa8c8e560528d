package dev.privacysdk.examples.assistant.order;

import dev.privacysdk.examples.assistant.web.Done;
import dev.privacysdk.examples.assistant.web.SignedIn;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Orders over HTTP: what customers do, and what the warehouse and the books do about a customer. */
@RestController
class OrderController {
    private final Checkout checkout;
    private final Confirmations confirmations;

    OrderController(Checkout checkout, Confirmations confirmations) {
        this.checkout = checkout;
        this.confirmations = confirmations;
    }

    @PostMapping("/me/orders")
    @ResponseStatus(HttpStatus.CREATED)
    Checkout.Placed place(SignedIn me, @RequestBody OrderForm form) {
        return checkout.place(me.id(), form);
    }

    @GetMapping("/me/orders")
    List<Order> orders(SignedIn me) {
        return checkout.of(me.id());
    }

    @PostMapping("/customers/{customer}/orders/{number}/confirmation")
    Done confirm(@PathVariable String customer, @PathVariable String number) {
        return confirmations.confirm(customer, number);
    }

    @PostMapping("/customers/{customer}/delivery-text")
    Done onItsWay(@PathVariable String customer) {
        return confirmations.onItsWay(customer);
    }

    @PostMapping("/customers/{customer}/bookkeeping")
    Done book(@PathVariable String customer) {
        return checkout.book(customer);
    }
}
