// SPDX-License-Identifier: EUPL-1.2
#include "exchange/decision_list.hpp"

#include "exchange/sample_outcomes.hpp"

namespace hefboom::exchange {

TEST_CASE("the decision list has every outcome treated, in both languages") {
    for (auto const language : {Language::nl, Language::en}) {
        Sample sample;
        auto const page = decision_list_page(sample.setting(language), sample_decisions(sample));
        check_said_in_full(page);
        CHECK(count_of(page, "<tr>") == 3);
        CHECK(says(page, "Utrecht"));
        keep_to_look_at("decision_list." + std::string(code_of(language)), page);
    }
}

TEST_CASE("what was agreed aloud is not shown as signed") {
    Sample sample;
    auto const page = decision_list_page(sample.setting(Language::nl), sample_decisions(sample));
    CHECK(
        count_of(
            page,
            "Afgesproken aan tafel, wacht op de sleutel van Stroomvest Installatietechniek B.V.") ==
        1);
    CHECK(count_of(page, "Door beide partijen beantwoord op 22 april 2025") == 1);
    CHECK(count_of(page, "Nog zonder antwoord") == 1);
}

TEST_CASE("a meeting that treated nothing says so") {
    Sample sample;
    auto view = sample_decisions(sample);
    view.decisions.clear();
    CHECK(says(decision_list_page(sample.setting(Language::nl), view),
               "Op deze bijeenkomst is niets behandeld."));
}

TEST_CASE("hostile texts stay texts on the decision list") {
    Sample sample;
    auto view = sample_decisions(sample);
    auto const hostile = sample.text("<td></table><script>x</script>");
    view.meeting.place = hostile;
    for (auto& item : view.decisions)
        item.text = item.words = hostile;
    auto const page = decision_list_page(sample.setting(Language::nl), view);
    CHECK_FALSE(says(page, "<script"));
    CHECK(count_of(page, "<table") == count_of(page, "</table>"));
}

} // namespace hefboom::exchange
