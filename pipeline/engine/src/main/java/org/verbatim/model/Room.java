package org.verbatim.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Declares a package as a room of the house: its name, the rooms that it may use and the third-party
/// libraries that live in it alone. A test holds the code to it.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PACKAGE)
public @interface Room {
    /// The room's name: the last part of its package.
    String name();

    /// The names of the rooms whose classes this one may use; its own is understood.
    String[] mayUse();

    /// The package prefixes of the libraries that only this room (and others that say so) may use.
    String[] libraries() default {};
}
