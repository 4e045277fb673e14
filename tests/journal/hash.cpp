// SPDX-License-Identifier: EUPL-1.2
#include "journal/hash.hpp"

#include "base/hex.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <string>
#include <thread>

using namespace hefboom;
using namespace hefboom::journal;

TEST_CASE("the examples of FIPS 180 come out") {
    CHECK(to_hex(sha256(ByteView{})) ==
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(to_hex(sha256(as_bytes("abc"))) ==
          "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(to_hex(sha256(as_bytes("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"))) ==
          "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    CHECK(to_hex(sha256(as_bytes(std::string(1'000'000, 'a')))) ==
          "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("parts hash as one text") {
    CHECK(sha256({as_bytes("a"), as_bytes(""), as_bytes("bc")}) == sha256(as_bytes("abc")));
}

TEST_CASE("two threads hash at once without disturbing each other") {
    auto const expected = sha256(as_bytes("abc"));
    auto const hash_often = [&](int& wrong) {
        for (int i = 0; i < 20'000; ++i)
            if (sha256({as_bytes("ab"), as_bytes("c")}) != expected) ++wrong;
    };
    int wrong_here = 0;
    int wrong_there = 0;
    std::thread other(hash_often, std::ref(wrong_there));
    hash_often(wrong_here);
    other.join();
    CHECK(wrong_here == 0);
    CHECK(wrong_there == 0);
}

TEST_CASE("small hashes are cheap") {
    // A loose bound, for busy and instrumented machines; the benchmark prints the real figure.
    constexpr int hashes = 200'000;
    auto const begin = std::chrono::steady_clock::now();
    Hash hash{};
    for (int i = 0; i < hashes; ++i)
        hash = sha256({hash, hash});
    auto const seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    MESSAGE(static_cast<int>(hashes / seconds), " hashes of 64 bytes a second");
    CHECK(seconds < 2.0);
}
