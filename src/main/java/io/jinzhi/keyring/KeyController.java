package io.jinzhi.keyring;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// What is done with keys: each method has an address for the page's form and one for programs.
@Controller
@RequestMapping({"/keys", "/api/v1/keys"})
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface KeyController {}
