// SPDX-License-Identifier: EUPL-1.2
#include "exchange/prose_html.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>

namespace hefboom::exchange {

namespace {

std::string prose(std::string_view text) {
    Html page;
    write_prose(page, text);
    return std::move(page).take().substr(std::string_view("<!doctype html>\n").size());
}

} // namespace

TEST_CASE("paragraphs, headings, lists and bold are all the markup there is") {
    CHECK(prose("Een\ntwee\n\ndrie") == "<p>Een<br>twee</p><p>drie</p>");
    CHECK(prose("## Kop\nen **vet** woord") == "<h4>Kop</h4><p>en <strong>vet</strong> woord</p>");
    CHECK(prose("- een\n– twee\n• drie") == "<ul><li>een</li><li>twee</li><li>drie</li></ul>");
    CHECK(prose("# Geen kop\n> geen citaat\n[link](x)") ==
          "<p># Geen kop<br>&gt; geen citaat<br>[link](x)</p>");
}

TEST_CASE("a line of another kind ends a block, an empty text gives nothing") {
    CHECK(prose("vooraf\n- punt\nachteraf") ==
          "<p>vooraf</p><ul><li>punt</li></ul><p>achteraf</p>");
    CHECK(prose("").empty());
    CHECK(prose("\n  \n").empty());
}

TEST_CASE("marks without a partner are text") {
    CHECK(prose("a ** b") == "<p>a ** b</p>");
    CHECK(prose("a ** b ** c") == "<p>a ** b ** c</p>");
    CHECK(prose("**begin") == "<p>**begin</p>");
    CHECK(prose("****") == "<p>****</p>");
    CHECK(prose("**a** en **b**") == "<p><strong>a</strong> en <strong>b</strong></p>");
}

TEST_CASE("a list whose every item opens in bold is a time line") {
    CHECK(prose("- **02:14** – Alarm\n- **02:19** - Belt") ==
          "<table class=\"moments\"><tr><th>02:14</th><td>Alarm</td></tr>"
          "<tr><th>02:19</th><td>Belt</td></tr></table>");
    CHECK(prose("- **02:14** – Alarm") == "<ul><li><strong>02:14</strong> – Alarm</li></ul>");
}

TEST_CASE("a list whose every item opens with a few words and a dash is a time line too") {
    CHECK(prose("- 02:14 – Alarm\n- Vóór de ronde, 16:50 – Hij **loopt** mee") ==
          "<table class=\"moments\"><tr><th>02:14</th><td>Alarm</td></tr>"
          "<tr><th>Vóór de ronde, 16:50</th><td>Hij <strong>loopt</strong> mee</td></tr></table>");
    CHECK(prose("- 02:14 – Alarm\n- Stilte") == "<ul><li>02:14 – Alarm</li><li>Stilte</li></ul>");
}

TEST_CASE("lines that each quote somebody have their speakers in a column") {
    CHECK(prose("Beheerder: “En ik ook.”\nMonteur: \"Ik was **trots**.\"") ==
          "<table class=\"moments voices\"><tr><th>Beheerder</th><td>“En ik ook.”</td></tr>"
          "<tr><th>Monteur</th><td>&quot;Ik was <strong>trots</strong>.&quot;</td></tr></table>");
    CHECK(prose("Beheerder: “Ja.”\nStilte.") == "<p>Beheerder: “Ja.”<br>Stilte.</p>");
    CHECK(prose("Artikel 7.2: Storingen.") == "<p>Artikel 7.2: Storingen.</p>");
}

TEST_CASE("what somebody typed as markup stays text") {
    CHECK(prose("<script>alert(1)</script>\n- <img src=x onerror=y>\n## <b>") ==
          "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p><ul><li>&lt;img src=x onerror=y&gt;</li>"
          "</ul><h4>&lt;b&gt;</h4>");
}

} // namespace hefboom::exchange
