// SPDX-License-Identifier: EUPL-1.2
#include "exchange/signing_form.hpp"

#include "exchange/sample_case.hpp"

namespace hefboom::exchange {

TEST_CASE("the signing form has every field and statement, in both languages") {
    for (auto const language : {Language::nl, Language::en}) {
        Sample sample;
        auto const form = sample_signing_form(sample);
        auto const page = signing_form_page(sample.setting(language), form);
        check_said_in_full(page);
        for (auto const& section : form.sections) {
            INFO(static_cast<int>(section.section));
            CHECK_FALSE(section.text.blank());
        }
        CHECK(says(page, sample_statement));
        CHECK(says(page, sample_follow_up));
        CHECK(says(page, sample_patterns));
        CHECK(count_of(page, "<td class=\"kind\">") == form.statements.size());
        CHECK(says(page, language == Language::nl ? "geen erkenning van feiten"
                                                  : "no admission of facts"));
        keep_to_look_at("signing_form." + std::string(code_of(language)), page);
    }
}

TEST_CASE("the client signs in a round box, the contractor in a square one") {
    Sample sample;
    auto form = sample_signing_form(sample);
    auto page = signing_form_page(sample.setting(Language::nl), form);
    CHECK(count_of(page, "class=\"box round turned\"") == 1); // Valk turned hers
    CHECK(count_of(page, "class=\"box square\"") == 1);
    CHECK(says(page, "Valk"));
    CHECK(says(page, "10 februari 2025"));
    CHECK(count_of(page, "class=\"blank\"") == 2); // name and day of the other
    form.seal.contractor = form.seal.client;
    form.seal.contractor->on_behalf_of = sample.text("Visarend");
    page = signing_form_page(sample.setting(Language::nl), form);
    CHECK(count_of(page, "class=\"box square turned\"") == 1);
    CHECK(says(page, "Valk namens Visarend"));
}

TEST_CASE("the party that stands left everywhere stands left on paper") {
    Sample sample;
    auto setting = sample.setting(Language::nl);
    auto const form = sample_signing_form(sample);
    auto const contractor_left = signing_form_page(setting, form);
    CHECK(contractor_left.find("box square") < contractor_left.find("box round"));
    setting.left = domain::Party::client;
    auto const client_left = signing_form_page(setting, form);
    CHECK(client_left.find("box round") < client_left.find("box square"));
}

TEST_CASE("the form says how things stood when it was printed, and leads to how they stand") {
    Sample sample;
    auto const page = signing_form_page(sample.setting(Language::nl), sample_signing_form(sample));
    CHECK(says(page, "Stand bij afdrukken: 1 april 2025, 14:05"));
    CHECK(count_of(page, "<svg class=\"qr\"") == 1);
}

TEST_CASE("the code of a text differs as soon as one text does") {
    Sample sample;
    auto form = sample_signing_form(sample);
    auto const before = version_code(form);
    CHECK(before.size() == 14); // three groups of four
    CHECK(version_code(form) == before);
    form.statements.front().text = sample.text("Een andere stelling.");
    auto const after_statement = version_code(form);
    CHECK(after_statement != before);
    form.sections.front().text = sample.text("Een andere titel");
    CHECK(version_code(form) != after_statement);
}

TEST_CASE("a form before consent and risk check says that they are missing") {
    Sample sample;
    auto form = sample_signing_form(sample);
    form.consent_on.reset();
    form.risk.reset();
    form.seal.client.reset();
    auto const page = signing_form_page(sample.setting(Language::nl), form);
    CHECK(count_of(page, "<td>nog niet</td>") == 2);
    CHECK_FALSE(says(page, "turned"));
}

} // namespace hefboom::exchange
