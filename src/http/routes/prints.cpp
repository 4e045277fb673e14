// SPDX-License-Identifier: EUPL-1.2
#include "exchange/pdf_maker.hpp"
#include "exchange/print_style.hpp"
#include "http/services.hpp"
#include "http/static_files.hpp"
#include "http/word_lists.hpp"
#include "service/print_table.hpp"

#include <memory>

// What goes on paper: one page a print, and the same as a PDF where that can be made.
namespace hefboom::http {

namespace {

constexpr std::string_view pdf_ending = ".pdf";
constexpr std::string_view calendar_ending = ".ics";
constexpr std::string_view beside_prints = "/print/";

/// What the routes of prints share: the word lists, read once, and the one maker of PDFs.
struct PrintShop {
    Words words = embedded_words();
    exchange::PdfMaker pdf{exchange::weasyprint_here(), exchange::limits::pdf_time_most};
};

/// The language asked for, else the one the browser speaks.
Language language_for(Request const& request) {
    auto const asked = request.query_param("lang");
    auto const known = asked ? language_of_code(*asked) : std::nullopt;
    return known.value_or(language_of(request));
}

/// The same print as a PDF, in the same language; empty where none can be made.
std::string pdf_address(Request const& request, std::string_view name, Language language) {
    if (exchange::weasyprint_here().empty()) return {};
    std::string address =
        "/api/engagements/" + std::string(request.param("engagement")) + "/prints/";
    address.append(name).append(pdf_ending).append("?lang=").append(code_of(language));
    for (auto const* const param : {"case", "session", "meeting"})
        if (auto const value = request.query_param(param)) {
            auto const id = id_from<domain::ObjectId>(*value);
            if (id) address.append("&").append(param).append("=").append(to_string(*id));
        }
    return address;
}

exchange::PrintedTexts printed(codec::TextLookup lookup) {
    return [lookup = std::move(lookup)](domain::TextRef const& text) -> exchange::PrintedText {
        auto const shown = lookup(text);
        switch (shown.shows) {
        case codec::Shows::withdrawn: return {{}, "sheet.withdrawn"};
        case codec::Shows::closed: return {{}, "sheet.closed"};
        case codec::Shows::words: break;
        }
        return {shown.text, {}};
    };
}

Result<std::string> page_of(Services const& services, PrintShop const& shop, Request const& request,
                            std::string_view name, exchange::Medium medium) {
    auto const engagement = TRY(request.id_param<domain::EngagementId>("engagement"));
    auto const language = language_for(request);
    return services.rooms.read(engagement, [&](service::Room& room) -> Result<std::string> {
        auto const now = services.rooms.world().now();
        auto const viewer = TRY(room.actor(caller_of(request), now));
        service::TextReader texts(services.rooms.store(), engagement, room.texts());
        service::Looking const looking{.state = room.state(),
                                       .boxes = room.boxes(),
                                       .viewer = viewer,
                                       .now = now,
                                       .today = amsterdam_date(now),
                                       .params = request.query};
        exchange::PrintSetting const setting{.words = shop.words,
                                             .language = language,
                                             .texts = printed(texts.lookup()),
                                             .engagement = engagement,
                                             .client = room.state().client,
                                             .contractor = room.state().contractor,
                                             .left =
                                                 room.state().left.value_or(domain::Party::client),
                                             .public_url = services.public_url(),
                                             .pdf_address = pdf_address(request, name, language),
                                             .medium = medium,
                                             .now = now};
        return service::print_of(
            name, {.looking = looking, .setting = setting, .tokens = room.identity().tokens});
    });
}

/// The style sheet, and the fonts that the pages brought.
std::vector<exchange::FileBeside> beside_the_page() {
    std::vector<exchange::FileBeside> beside{{"print.css", exchange::print_style()}};
    for (auto const& file : embedded_pages())
        if (file.path.starts_with(beside_prints))
            beside.push_back({std::string(file.path.substr(beside_prints.size())), file.raw});
    return beside;
}

Answer see_print(Services const& services, PrintShop& shop, Request const& request) {
    auto name = request.param("print");
    if (!name.ends_with(pdf_ending)) {
        auto page = TRY(page_of(services, shop, request, name, exchange::Medium::browser));
        if (name.ends_with(calendar_ending))
            return file(std::move(page), "text/calendar; charset=utf-8",
                        "hefboom" + std::string(calendar_ending));
        return html(std::move(page));
    }
    name.remove_suffix(pdf_ending.size());
    if (name.ends_with(calendar_ending)) return Refusal{Refused::not_found, "not_found.print", {}};
    auto const page = TRY(page_of(services, shop, request, name, exchange::Medium::pdf));
    auto const beside = beside_the_page();
    auto pdf = TRY(shop.pdf.pdf_of(page, beside));
    return file(std::move(pdf), "application/pdf",
                "hefboom-" + std::string(name) + std::string(pdf_ending));
}

Answer see_style(Request const&) {
    return Response{200,
                    {{"Content-Type", "text/css; charset=utf-8"}, {"Cache-Control", "no-cache"}},
                    StaticBytes{exchange::print_style()}};
}

} // namespace

std::vector<Route> print_routes(Services const& services) {
    auto const shop = std::make_shared<PrintShop>();
    return {
        {.method = Method::get,
         .pattern = "/api/engagements/{engagement}/prints/{print}",
         .about = "A print as a page, or with `.pdf` behind its name as a PDF where WeasyPrint is "
                  "installed",
         .handler = [services,
                     shop](Request const& request) { return see_print(services, *shop, request); },
         .work = Work::lengthy},
        {.method = Method::get,
         .pattern = "/print/print.css",
         .about = "How prints look",
         .needs = Needs::nobody,
         .handler = see_style},
    };
}

} // namespace hefboom::http
