package io.jinzhi.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What was sent: the JSON body under `/api/`, the fields of the form at every other address. With
/// it, and an [Outcome] to answer with, one method serves a page's form and a program's call.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Sent {}
