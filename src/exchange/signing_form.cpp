// SPDX-License-Identifier: EUPL-1.2
#include "exchange/signing_form.hpp"

#include "base/hex.hpp"
#include "exchange/case_prints.hpp"
#include "exchange/qr_code.hpp"
#include "journal/hash.hpp"

#include <utility>

namespace hefboom::exchange {

using domain::Party;
using domain::Section;

namespace {

void write_head(Print& print, domain::SigningForm const& form) {
    auto const head = print.page.in("header");
    print.page.line("p", "over",
                    print.say("sheet.signing_form.title", {{"about", print.words_of(form.code)}}));
    print.said("h1", text_of(form.sections, Section::title));
}

void write_statements(Print& print, domain::SigningForm const& form) {
    auto const block = print.page.in("section", "section statements");
    print.page.line("h2", print.say("sheet.statements"));
    auto const table = print.page.in("table", "list");
    int number = 0;
    for (auto const& statement : form.statements) {
        auto const row = print.page.in("tr");
        print.page.line("td", "number", std::to_string(++number));
        {
            auto const cell = print.page.in("td");
            print.said("p", statement.text);
            if (statement.leans_on == domain::LeansOn::follow_up)
                print.page.line("p", "note", print.say("sheet.leans_on_follow_up"));
        }
        print.page.line("td", "kind", print.say(word_key("statement.kind", statement.kind)));
    }
}

void write_fact(Print& print, std::string_view key, std::string_view value) {
    auto const row = print.page.in("tr");
    print.page.line("th", print.say(key));
    print.page.line("td", value);
}

void write_risks(Print& print, domain::SigningForm const& form) {
    if (!form.risk) return write_fact(print, "sheet.risk", print.say("sheet.not_yet"));
    auto const yes_or_no = [&](bool answer) {
        return print.say(answer ? "sheet.yes" : "sheet.no");
    };
    write_fact(print, "sheet.risk", print.day(form.risk->on));
    write_fact(print, "sheet.risk.safety", yes_or_no(form.risk->safety));
    write_fact(print, "sheet.risk.traceability", yes_or_no(form.risk->traceability));
    write_fact(print, "sheet.risk.claim", yes_or_no(form.risk->claim));
    write_fact(print, "sheet.risk.press", yes_or_no(form.risk->press));
}

void write_checks(Print& print, domain::SigningForm const& form) {
    auto const block = print.page.in("section", "section checks");
    print.page.line("h2", print.say("sheet.checks"));
    auto const table = print.page.in("table", "facts");
    write_fact(print, "sheet.fictionalisation",
               print.say(word_key("fictionalisation", form.level)));
    write_fact(print, "sheet.consent",
               form.consent_on
                   ? print.say("sheet.consent_given", {{"date", print.day(*form.consent_on)}})
                   : print.say("sheet.not_yet"));
    write_risks(print, form);
}

void write_blank(Print& print, std::string_view key) {
    auto const row = print.page.in("tr");
    print.page.line("th", print.say(key));
    print.page.line("td", "blank", "");
}

void write_turned(Print& print, domain::KeyView const& key) {
    auto const name = print.words_of(key.name);
    write_fact(print, "seal.paper_name",
               key.on_behalf_of
                   ? print.say("seal.signed_on_behalf",
                               {{"name", name}, {"behalf", print.words_of(*key.on_behalf_of)}})
                   : name);
    write_fact(print, "seal.paper_date", print.day(key.on));
}

/// Dashed until that party signed; a name and a day stand below it, or room for them.
void write_box(Print& print, Party party, std::optional<domain::KeyView> const& key) {
    auto const cell = print.page.in("td");
    print.party_line("h3", party);
    {
        auto const box = print.page.in(
            "div", party == Party::client ? (key ? Name("box round turned") : "box round")
                                          : (key ? Name("box square turned") : "box square"));
        if (key) {
            print.page.line("p", print.say("sheet.key_turned"));
            print.page.line("p", print.say(key->method == domain::KeyMethod::paper
                                               ? "seal.on_paper"
                                               : "sheet.key_in_hefboom"));
        }
    }
    auto const table = print.page.in("table", "facts");
    if (key) return write_turned(print, *key);
    write_blank(print, "seal.paper_name");
    write_blank(print, "seal.paper_date");
}

void write_state(Print& print, domain::SigningForm const& form) {
    auto const address = print.setting().public_url + "/e/" +
                         to_string(print.setting().engagement) + "/cases/" + to_string(form.id);
    auto const cell = print.page.in("td", "state");
    {
        auto const code = print.page.in("div", "code");
        write_qr(print.page, address, print.say("seal.paper_code"));
    }
    print.page.line("p", "note", print.say("seal.paper_code"));
    print.page.line("p", print.say("sheet.version", {{"version", std::to_string(form.version)}}));
    print.page.line("p", print.say("sheet.version_code"));
    print.page.line("p", "digits", version_code(form));
    print.page.line("p", print.state_at_printing());
}

void write_signatures(Print& print, domain::SigningForm const& form) {
    auto const block = print.page.in("section", "signatures");
    print.page.line("p", "signature-text",
                    print.say("case.signature_text",
                              {{"level", std::to_string(static_cast<int>(form.level))}}));
    auto const table = print.page.in("table", "boxes");
    auto const row = print.page.in("tr");
    for (auto const party : print.seated())
        write_box(print, party, party == Party::client ? form.seal.client : form.seal.contractor);
    write_state(print, form);
}

} // namespace

std::string version_code(domain::SigningForm const& form) {
    constexpr std::size_t digits = 12;
    constexpr std::size_t group = 4;
    Bytes commitments;
    auto const add = [&](domain::TextRef const& text) {
        commitments.insert(commitments.end(), text.commitment.begin(), text.commitment.end());
    };
    for (auto const& section : form.sections)
        add(section.text);
    for (auto const& statement : form.statements)
        add(statement.text);
    auto const hash = to_hex(journal::sha256(commitments));
    std::string code;
    for (std::size_t at = 0; at < digits; at += group)
        code += (at == 0 ? "" : " ") + hash.substr(at, group);
    return code;
}

std::string signing_form_page(PrintSetting const& setting, domain::SigningForm const& form) {
    return print_page(setting, "signing", {"sheet.signing_form.title", form.code},
                      [&](Print& print) {
                          auto const article = print.page.in("article", "sheet signing-form");
                          write_head(print, form);
                          for (auto const& section : form.sections)
                              if (section.section != Section::title) write_section(print, section);
                          if (!form.statements.empty()) write_statements(print, form);
                          write_checks(print, form);
                          write_signatures(print, form);
                      });
}

} // namespace hefboom::exchange
