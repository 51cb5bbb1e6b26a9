package org.verbatim.index;

import java.util.BitSet;

/// What rules find in a shard: stretches of comments.
public final class Found {
    /// Nothing at all.
    public static final Found NOTHING = new Found(Hits.NONE, Hits.NONE);

    private final Hits words;
    private final Hits characters;

    /// @param words stretches of words, by their positions
    /// @param characters stretches of the verbatim, by their offsets: what a regular expression finds need not end
    /// where words
    ///     do
    Found(Hits words, Hits characters) {
        this.words = words;
        this.characters = characters;
    }

    Hits words() {
        return words;
    }

    Hits characters() {
        return characters;
    }

    /// How many stretches there are.
    public int size() {
        return words.size() + characters.size();
    }

    /// What either finds.
    public Found or(Found other) {
        return new Found(words.or(other.words), characters.or(other.characters));
    }

    Found in(Comments comments) {
        return new Found(words.in(comments::has), characters.in(comments::has));
    }

    /// What is found in these comments of a shard, by number.
    public Found in(BitSet comments) {
        return new Found(words.in(comments::get), characters.in(comments::get));
    }

    /// The numbers of the comments in which anything is found.
    public BitSet comments() {
        BitSet numbers = new BitSet();
        words.each(numbers::set);
        characters.each(numbers::set);
        return numbers;
    }

    Comments comments(int commentCount) {
        Comments found = words.comments(commentCount);
        found.or(characters.comments(commentCount));
        return found;
    }
}
