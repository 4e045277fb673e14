// SPDX-License-Identifier: EUPL-1.2
#include "http/static_files.hpp"

#include "http/served.hpp"

#include <array>
#include <doctest/doctest.h>

using namespace hefboom;
using namespace hefboom::http;
using namespace hefboom::http::test;

namespace {

constexpr std::array<EmbeddedFile, 4> files{{
    {"/index.html", "text/html; charset=utf-8", "h1", "<p>desk", "GZ", "BR"},
    {"/s/index.html", "text/html; charset=utf-8", "h2",
     "<script>boot()</script><script src=\"x\"></script>", "", ""},
    {"/_app/immutable/a.12.js", "text/javascript; charset=utf-8", "h3", "code", "gz", ""},
    {"/mark.svg", "image/svg+xml", "h4", "<svg/>", "", ""},
}};

StaticFiles const pages(files, page_fallbacks());

Request asking(std::vector<std::string> segments, Pairs headers) {
    Request request;
    request.segments = std::move(segments);
    request.headers = std::move(headers);
    return request;
}

} // namespace

TEST_CASE("a file comes in the best form that is taken") {
    struct Row {
        std::string accept;
        std::string coding;
        std::string body;
        std::string tag;
    };
    for (Row const& row : std::vector<Row>{{"gzip, deflate, br", "br", "BR", "\"h1-b\""},
                                           {"gzip", "gzip", "GZ", "\"h1-g\""},
                                           {"br;q=0, gzip;q=0.5", "gzip", "GZ", "\"h1-g\""},
                                           {"br;q=0.0", "", "<p>desk", "\"h1\""},
                                           {"brotli, gzipped", "", "<p>desk", "\"h1\""},
                                           {"", "", "<p>desk", "\"h1\""}}) {
        CAPTURE(row.accept);
        auto const response = pages.serve(asking({}, {{"Accept-Encoding", row.accept}}));
        REQUIRE(response);
        CHECK(response->bytes() == row.body);
        CHECK(response->header("content-encoding") == row.coding);
        CHECK(response->header("etag") == row.tag);
        CHECK(response->header("vary") == "Accept-Encoding");
        CHECK(response->header("content-type") == "text/html; charset=utf-8");
    }
}

TEST_CASE("who has the file already gets 304 without a body") {
    auto const response =
        pages.serve(asking({"index.html"}, {{"If-None-Match", "\"old\", W/\"h1\""}}));
    CHECK(response->status == 304);
    CHECK(response->bytes().empty());
    CHECK(response->header("etag") == "\"h1\"");
    CHECK(pages.serve(asking({}, {{"If-None-Match", "\"h1-b\""}}))->status == 200);
}

TEST_CASE("names with a hash in them are kept for ever and pages are asked for anew") {
    CHECK(pages.serve(asking({"_app", "immutable", "a.12.js"}, {}))->header("cache-control") ==
          "public, max-age=31536000, immutable");
    CHECK(pages.serve(asking({"mark.svg"}, {}))->header("cache-control") == "no-cache");
}

TEST_CASE("paths of a single-page app get its page") {
    CHECK(pages.serve(asking({"e", "123", "cases"}, {}))->bytes() == "<p>desk");
    CHECK(pages.serve(asking({"s"}, {}))->header("etag") == "\"h2\"");
    CHECK(pages.serve(asking({"s", "x"}, {}))->header("etag") == "\"h2\"");
    CHECK(pages.serve(asking({"sx"}, {}))->header("etag") == "\"h1\"");
    CHECK_FALSE(pages.serve(asking({"screen"}, {}))); // its page is not among these files
    CHECK_FALSE(pages.serve(asking({"api", "x"}, {})));
    CHECK_FALSE(pages.serve(asking({"api"}, {})));
    CHECK_FALSE(pages.serve(asking({"nowhere.js"}, {})));
}

TEST_CASE("a page takes no other method than GET and HEAD") {
    auto request = asking({}, {});
    request.method = Method::post;
    CHECK(pages.serve(request).error().key == "http.method_not_allowed");
}

TEST_CASE("inline scripts are allowed by their hash alone") {
    // sha256 of "boot()", made with openssl dgst -sha256 -binary | base64
    CHECK(pages.script_hashes() ==
          std::vector<std::string>{"sha256-MeZS89WlF0u+o0hCvHTBt4q1WHU+U+sJKgbdRUc36mY="});
}

TEST_CASE("the embedded pages are served over the wire") {
    auto site = open_site({});
    site.pages = StaticFiles(embedded_pages(), page_fallbacks());
    Served const served({}, std::move(site));
    auto client = served.client();
    auto const first = client.get("/");
    CHECK(first.status == 200);
    CHECK(first.body.find("Hefboom") != std::string::npos);
    client.ask("GET", "/", "", "If-None-Match: " + first.header("etag") + "\r\n");
    auto const again = client.reply("HEAD");
    CHECK(again.status == 304);
    client.ask("GET", "/s/", "", "Accept-Encoding: gzip\r\n");
    auto const zipped = client.reply("GET");
    CHECK(zipped.header("content-encoding") == "gzip");
    CHECK(zipped.body.starts_with("\x1f\x8b"));
    CHECK(client.post("/", "{}").status == 405);
}
