// SPDX-License-Identifier: EUPL-1.2
#include "exchange/html.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <utility>

namespace hefboom::exchange {

TEST_CASE("the five characters of markup are replaced, and nothing else") {
    CHECK(escaped("<b a='x' c=\"y\">&amp;") == "&lt;b a=&#39;x&#39; c=&quot;y&quot;&gt;&amp;amp;");
    CHECK(escaped("Eén ‘zin’ – 31 °C") == "Eén ‘zin’ – 31 °C");
    CHECK(escaped("").empty());
}

TEST_CASE("elements nest, close and keep their attributes") {
    Html page;
    {
        auto const list = page.in("ul", "told twice");
        page.attribute("data-note", "a \"b\" <c>");
        page.line("li", "één & twee");
        auto const item = page.in("li");
        page.text("drie");
        page.single("br");
        page.line("em", "late", "vier");
    }
    CHECK(std::move(page).take() ==
          "<!doctype html>\n<ul class=\"told twice\" data-note=\"a &quot;b&quot; &lt;c&gt;\">"
          "<li>één &amp; twee</li><li>drie<br><em class=\"late\">vier</em></li></ul>");
}

TEST_CASE("an address that could run something or leave the page is left out") {
    for (auto const* const address :
         {"javascript:alert(1)", "data:text/html,x", "//elders.example/", " /x", "vbscript:x"}) {
        Html page;
        {
            auto const link = page.in("a");
            page.attribute("href", address);
            page.text("hier");
        }
        INFO(address);
        CHECK(std::move(page).take() == "<!doctype html>\n<a>hier</a>");
    }
    Html page;
    {
        auto const link = page.in("a");
        page.attribute("href", "/api/x?a=1&b=2");
    }
    CHECK(std::move(page).take() == "<!doctype html>\n<a href=\"/api/x?a=1&amp;b=2\"></a>");
}

TEST_CASE("no text whatever becomes markup") {
    rc::check([](std::string const& text) {
        Html page;
        {
            auto const paragraph = page.in("p");
            page.attribute("data-text", text);
            page.text(text);
        }
        auto const written = std::move(page).take();
        RC_ASSERT(std::ranges::count(written, '<') == 3); // doctype, <p>, </p>
        RC_ASSERT(std::ranges::count(written, '"') == 2);
    });
}

} // namespace hefboom::exchange
