// SPDX-License-Identifier: EUPL-1.2
#include "exchange/pdf_maker.hpp"

#include "exchange/print_style.hpp"
#include "exchange/sample_case.hpp"

#include "exchange/case_prints.hpp"

#include <array>
#include <fstream>
#include <thread>

namespace hefboom::exchange {

namespace {

namespace fs = std::filesystem;
using std::chrono::milliseconds;

constexpr milliseconds enough{60'000};

/// A program in a folder of its own that stands in for WeasyPrint.
class StandIn {
public:
    explicit StandIn(std::string const& script) {
        auto pattern = (fs::temp_directory_path() / "hefboom-standin-XXXXXX").string();
        REQUIRE(mkdtemp(pattern.data()) != nullptr);
        folder_ = pattern;
        std::ofstream(program()) << "#!/bin/sh\n" << script;
        fs::permissions(program(), fs::perms::owner_all);
    }
    ~StandIn() { fs::remove_all(folder_); }
    StandIn(StandIn const&) = delete;
    StandIn& operator=(StandIn const&) = delete;

    [[nodiscard]] fs::path program() const { return folder_ / "weasyprint"; }
    [[nodiscard]] fs::path folder() const { return folder_; }

private:
    fs::path folder_;
};

std::string outcome(Result<std::string> const& pdf) {
    return pdf ? *pdf : pdf.error().key;
}

std::array const style{FileBeside{"print.css", "p{}"}, FileBeside{"a.woff", "font"}};

} // namespace

TEST_CASE("without the program a PDF is refused with a clear word") {
    PdfMaker maker({}, enough);
    CHECK(outcome(maker.pdf_of("<p>", style)) == "print.no_pdf");
}

TEST_CASE("a program that cannot be started gives no PDF") {
    PdfMaker maker("/nowhere/weasyprint", enough);
    CHECK(outcome(maker.pdf_of("<p>", style)) == "print.failed");
}

TEST_CASE(
    "the page, its style and its fonts lie where the program looks; the PDF is what it wrote") {
    // $6 is the style sheet, $7 the page, $8 the PDF.
    StandIn const standin("printf '%%PDF ' > $8; cat $7 $6 $(dirname $6)/a.woff >> $8");
    PdfMaker maker(standin.program(), enough);
    CHECK(outcome(maker.pdf_of("<p>één</p>", style)) == "%PDF <p>één</p>p{}font");
    CHECK(outcome(maker.pdf_of("<p>", style)) == "%PDF <p>p{}font"); // and it can be asked again
}

TEST_CASE("the program knows nothing of our surroundings and leaves nothing behind") {
    StandIn const standin("pwd > /dev/null; (printf '%%PDF\\n'; env; ls /proc/self/fd | wc -l; "
                          "dirname $8) > $8");
    setenv("HEFBOOM_SECRET", "geheim", 1);
    std::ifstream const open_file(standin.program());
    PdfMaker maker(standin.program(), enough);
    auto const seen = outcome(maker.pdf_of("<p>", style));
    unsetenv("HEFBOOM_SECRET");
    CHECK(seen.starts_with("%PDF\n"));
    CHECK_FALSE(says(seen, "geheim"));
    CHECK(says(seen, "LANG=C.UTF-8"));
    auto const last = seen.substr(seen.rfind('\n', seen.size() - 2) + 1);
    CHECK(says(last, "hefboom-print-"));
    CHECK_FALSE(fs::exists(last.substr(0, last.size() - 1)));
}

TEST_CASE("a program that fails, writes nothing or writes something else gives no PDF") {
    for (auto const* const script : {"exit 1", "exit 0", "echo iets anders > $8", "kill -9 $$"}) {
        StandIn const standin(script);
        PdfMaker maker(standin.program(), enough);
        INFO(script);
        CHECK(outcome(maker.pdf_of("<p>", style)) == "print.failed");
    }
}

TEST_CASE("a program that takes too long is ended, and what it started with it") {
    StandIn const standin("sleep 60 & echo $! > " +
                          (fs::temp_directory_path() / "hefboom-standin-child").string() +
                          "; sleep 60");
    PdfMaker maker(standin.program(), milliseconds{400});
    auto const from = std::chrono::steady_clock::now();
    CHECK(outcome(maker.pdf_of("<p>", style)) == "print.failed");
    CHECK(std::chrono::steady_clock::now() - from < milliseconds{20'000});
    auto const note = fs::temp_directory_path() / "hefboom-standin-child";
    std::string child;
    std::ifstream(note) >> child;
    fs::remove(note);
    REQUIRE_FALSE(child.empty());
    for (int i = 0; i < 100 && fs::exists("/proc/" + child + "/cwd"); ++i)
        std::this_thread::sleep_for(milliseconds{20});
    CHECK_FALSE(fs::exists("/proc/" + child + "/cwd"));
}

TEST_CASE("one PDF is made at a time; a second is refused at once, not queued") {
    StandIn const standin("sleep 2; printf '%%PDF' > $8");
    PdfMaker maker(standin.program(), enough);
    std::string first;
    std::thread other([&] { first = outcome(maker.pdf_of("<p>", style)); });
    std::this_thread::sleep_for(milliseconds{500});
    CHECK(outcome(maker.pdf_of("<p>", style)) == "print.busy");
    other.join();
    CHECK(first == "%PDF");
}

TEST_CASE("where WeasyPrint is installed it makes a PDF of a room sheet" *
          doctest::skip(weasyprint_here().empty())) {
    Sample sample;
    auto setting = sample.setting(Language::nl);
    setting.medium = Medium::pdf;
    PdfMaker maker(weasyprint_here(), limits::pdf_time_most);
    std::array const beside{FileBeside{"print.css", print_style()}};
    auto const pdf = maker.pdf_of(room_sheet_page(setting, sample_room_sheet(sample)), beside);
    REQUIRE(pdf.has_value());
    CHECK(pdf->starts_with("%PDF-"));
}

} // namespace hefboom::exchange
