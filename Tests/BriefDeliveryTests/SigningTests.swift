import BriefDelivery
import Testing

@Suite struct `Standard Webhooks signatures` {
    static let first = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"

    @Test(
        arguments: [
            (
                first, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, #"{"test": 2432232314}"#,
                "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
            ),
            (
                "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD", "msg_27UH4WbU6Z5A5EzD8u03UvzRbpk", 1_649_367_553,
                #"{"email":"test@example.com","username":"test_user"}"#,
                "v1,tZ1I4/hDygAJgO5TYxiSd6Sd0kDW6hPenDe+bTa3Kkw="
            ),
            (
                first, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, "",
                "v1,v48jdbgvh29KJz2Qc+ghw8G6vG3nAKnujWBg8oM/62A="
            ),
            (
                first, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, "{\"note\":\"Größe € 1\u{202F}250,00\"}",
                "v1,LrqfbqjT60aNLbp2ywGS8xTpFEpuZV1kxuMKkX+tSa8="
            ),
        ] as [(String, String, Int64, String, String)])
    func `The known vectors`(secret: String, id: String, timestamp: Int64, body: String, signature: String) throws {
        for text in [secret, String(secret.dropFirst(6)), " \(secret)\n"] {
            let key = try SigningKey(text)
            let made = StandardWebhooks.signature(id: id, timestamp: timestamp, body: Array(body.utf8), keys: [key])
            #expect(made == signature)
        }
    }

    @Test func `Two live keys make two entries, in their order`() throws {
        let keys = try [SigningKey("whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD"), SigningKey(Self.first)]
        func sign(_ keys: [SigningKey]) -> String {
            StandardWebhooks.signature(id: "m", timestamp: 1, body: [1], keys: keys)
        }
        #expect(sign(keys) == sign([keys[0]]) + " " + sign([keys[1]]))
    }

    @Test(arguments: [
        ("", "empty"), ("whsec_", "empty"), ("whsec_?", "Base64"), ("whsec_MfKQ", "3 bytes"),
        ("whsk_MfKQ", "asymmetric"),
        ("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaS", "Base64"), (String(repeating: "AAAA", count: 22), "66 bytes"),
        ("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwAB==", "Base64"),
    ])
    func `A bad secret is refused with a reason and without being shown`(text: String, why: String) {
        let error = #expect(throws: SigningKeyError.self) { try SigningKey(text) }
        #expect(error?.description.contains(why) == true)
        #expect(error?.description.contains("MfKQ") == false)
    }

    @Test func `A key never shows itself`() throws {
        let key = try SigningKey(Self.first)
        var dumped = ""
        dump(key, to: &dumped)
        for text in ["\(key)", String(reflecting: key), dumped] { #expect(!text.contains("MfKQ")) }
    }
}
