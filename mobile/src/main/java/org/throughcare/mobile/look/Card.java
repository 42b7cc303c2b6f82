package org.throughcare.mobile.look;

import javafx.scene.Node;

/** A sheet on the screen that holds things which belong together. */
public final class Card extends Lines {

    /** A card with a heading. */
    public Card(String heading, Node... content) {
        this(content);
        getChildren().add(0, Words.heading(heading));
    }

    /** A card without a heading. */
    public Card(Node... content) {
        super(content);
        getStyleClass().add("card");
        setMinHeight(USE_PREF_SIZE);
    }

    /** Adds something under what is there. */
    public Card with(Node more) {
        getChildren().add(more);
        return this;
    }
}
