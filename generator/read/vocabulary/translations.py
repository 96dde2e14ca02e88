"""Names of sections in other languages than English, as pages of this field print them.

Short reviewed lists, line by line: German, French, Spanish, Portuguese, Italian, Dutch, Polish,
Russian, Chinese (both scripts), Japanese, Korean. A name that a language uses for anything else
stands in none.
"""

BRIEF = """
    Kurzfassung, Auf einen Blick, In Kürze, Kurz gesagt,
    En bref, En résumé,
    En pocas palabras, En breve,
    Em poucas palavras, Em resumo,
    In breve,
    In het kort, Kort samengevat,
    W skrócie, Krótko,
    Кратко, Коротко, Вкратце,
    一句话总结, 太长不看, 一句話總結,
    一言でいうと, 三行まとめ,
    一句话概括, 一句话摘要, 一行要約, 一言まとめ,
    한줄 요약, 한 줄 요약, 세 줄 요약
"""
SUMMARY = """
    Zusammenfassung,
    Résumé, Synthèse,
    Resumen, Resumen ejecutivo,
    Resumo, Resumo executivo, Sumário executivo,
    Riassunto, Sintesi,
    Samenvatting,
    Podsumowanie, Streszczenie,
    Краткое содержание, Резюме, Саммари,
    摘要, 总结, 内容摘要, 内容总结, 總結, 內容摘要,
    要約, まとめ, サマリー,
    Kurzzusammenfassung, Résumé exécutif, Résumé de l'épisode, Resumen general,
    Resumen del episodio, Resumo geral, Resumo do episódio, Resumo do vídeo, Resumen del video,
    概括, 核心摘要, 视频摘要, 全文摘要, 视频总结, 节目总结, 本期总结, 影片摘要, 全体要約, 動画要約,
    요약, 핵심 요약, 전체 요약, 내용 요약, 영상 요약, 요약 정리
"""
OVERVIEW = """
    Überblick, Überblick über die Folge, Über diese Folge,
    Übersicht, Einleitung, Einführung, Worum es geht, Beschreibung, Inhalt,
    Aperçu, Vue d'ensemble, Présentation, À propos de cet épisode,
    Introducción, Descripción, Visión general, Sobre este episodio,
    Introdução, Descrição, Visão geral, Neste episódio,
    Introduzione, Descrizione, Panoramica, In questo episodio, In questa puntata,
    Overzicht, Inleiding, Beschrijving, Over deze aflevering, In deze aflevering,
    Waar het over gaat,
    Wprowadzenie, Wstęp, Opis, O odcinku, W tym odcinku, O prezentacji, Przegląd,
    Введение, Описание, Обзор, О выпуске, В этом выпуске,
    О чём выпуск, О чем выпуск, В этом выпуске мы обсуждали,
    概览, 概覽, 本期内容, 本期節目, 本期节目, 节目简介, 節目簡介, 你将听到, 你將聽到, 本期你将听到,
    概要, 概述, 简介, 本期简介, 内容简介, 簡介, 本集簡介,
    はじめに, 概説, エピソード概要,
    개요, 소개, 영상 개요, 에피소드 소개
"""
DISCUSSION = """
    Fazit, Diskussion, Fragen, Fragen und Antworten, Fragerunde, Schlussfolgerungen,
    Débat, Questions et réponses, Questions-réponses, Conclusions,
    Conclusión, Conclusiones, Discusión, Preguntas, Preguntas y respuestas, Preguntas frecuentes,
    Conclusão, Discussão, Perguntas, Perguntas e respostas, Perguntas frequentes,
    Conclusione, Conclusioni, Discussione, Domande, Domande e risposte,
    Conclusie, Conclusies, Discussie, Vragen, Vragen en antwoorden,
    Pytania, Pytania i odpowiedzi, Dyskusja, Zakończenie,
    Заключение, Обсуждение, Вопросы, Вопросы и ответы, Ответы на вопросы,
    问答, 问答环节, 讨论, 结论, 結論, 問答, 討論, 常见问题,
    質疑応答, 質問と回答, よくある質問, 考察, 感想,
    结语, 延伸思考, 思考题, 思考问题, 待解问题, 議論, ディスカッション,
    결론, 마무리, 질의응답, 질문과 답변, 토론, 생각해 볼 점, 느낀 점
"""
CONCEPTS = """
    Schlüsselkonzepte, Konzepte,
    Glossar, Begriffe, Begriffserklärungen, Schlüsselbegriffe, Wichtige Begriffe, Fachbegriffe,
    Glossaire, Lexique, Concepts clés, Définitions,
    Glosario, Conceptos clave, Términos clave, Definiciones,
    Glossário, Conceitos-chave, Termos-chave, Definições,
    Glossario, Concetti chiave, Termini chiave, Definizioni,
    Begrippen, Begrippenlijst, Kernbegrippen, Definities,
    Słowniczek, Pojęcia, Kluczowe pojęcia, Definicje,
    Глоссарий, Словарь терминов, Термины, Ключевые понятия, Определения,
    术语表, 术语, 词汇表, 名词解释, 关键概念, 核心概念, 術語表, 詞彙表, 名詞解釋, 關鍵概念,
    关键术语, 關鍵術語,
    用語集, 用語解説, 用語, キーワード解説,
    重要概念, 核心概念解释, 概念解释, 核心术语, 重要用語, キーコンセプト,
    용어, 용어 정리, 핵심 개념, 주요 개념, 핵심 용어, 주요 용어
"""
QUOTES = """
    Zitate, Die besten Zitate,
    Citations, Citations marquantes, Citations clés,
    Citas, Citas destacadas, Frases destacadas, Citas clave,
    Citações, Citações marcantes, Frases marcantes, Citações em destaque,
    Citazioni, Citazioni notevoli, Frasi celebri,
    Citaten, Quotes uit de aflevering, Mooiste citaten,
    Cytaty, Najlepsze cytaty,
    Цитаты, Лучшие цитаты,
    金句, 精彩金句, 名言, 语录, 经典语录, 精彩语录, 語錄, 精彩語錄,
    本期金句, 金句摘录, 金句摘錄, 精彩摘录,
    名言集, 印象的な言葉, 印象に残った言葉, 引用,
    Denkwürdige Zitate, Citations mémorables, Citations notables, Citas memorables,
    Citas notables, Frases memorables, Citações memoráveis, Frases memoráveis, Citações notáveis,
    关键引述, 重要引述, 关键引用, 重要引用, 精彩引用, 精彩语句, 金句集锦, 金句精选, 精選金句,
    印象的な発言, 印象に残る言葉, 引用・名言, 名言・引用,
    인용, 인용구, 주요 인용구, 주요 인용, 명언, 주요 발언, 인상 깊은 말, 핵심 인용
"""
TAKEAWAYS = """
    Kernaussagen, Kernpunkte, Erkenntnisse, Wichtigste Erkenntnisse, Die wichtigsten Punkte,
    Das Wichtigste, Wichtige Punkte, Lehren, Wichtigste Punkte, Hauptaussagen, Kernbotschaften,
    Wichtigste Aussagen, Was ich gelernt habe,
    Points clés, À retenir, Points à retenir, Enseignements, Les points clés, Ce que j'ai appris,
    Ce que je retiens,
    Ce qu'il faut retenir, Idées clés, Messages clés,
    Puntos clave, Conclusiones clave, Ideas clave, Ideas principales, Lecciones, Aprendizajes,
    Lo que aprendí, Principales aprendizajes, Lecciones aprendidas,
    Pontos-chave, Pontos principais, Principais conclusões, Principais pontos, Lições,
    Aprendizados, Principais aprendizados, Principais lições, O que aprendi,
    Punti chiave, Punti principali, Concetti principali, Lezioni, Cosa abbiamo imparato,
    Cosa ho imparato, Idee chiave, Messaggi chiave,
    Belangrijkste inzichten, Belangrijkste punten, Kernpunten, Inzichten, Lessen, Geleerde lessen,
    Wnioski, Najważniejsze wnioski, Kluczowe wnioski, Najważniejsze punkty, Kluczowe punkty,
    Czego się nauczyłem,
    Выводы, Основные выводы, Ключевые выводы, Главное, Основные мысли, Ключевые мысли,
    Основные идеи,
    Ключевые идеи, Главные мысли, Основные тезисы, Тезисы, Ключові висновки,
    核心洞察, 关键洞察, 核心结论, 要点总结, 重点总结, 重點整理, 重點總結,
    行动建议, 實用建議,
    要点, 关键要点, 核心要点, 核心观点, 主要观点, 关键收获, 本期要点,
    要點, 重點, 關鍵要點, 核心觀點,
    ポイント, 重要なポイント, 重要ポイント, 学んだこと, 学び,
    Kernthesen, Zentrale Aussagen, Zentrale Punkte, Hauptpunkte,
    Points essentiels, Points principaux, Principaux enseignements, Idées principales, L'essentiel,
    Puntos principales, Conclusiones principales, Aprendizajes clave, Lecciones clave, Ideas fuerza,
    Ideias principais, Principais ideias, Lições aprendidas, Pontos chave, Pontos-chave do vídeo,
    核心内容, 核心收获, 主要收获, 关键观点, 主要要点, 重点内容, 关键信息, 关键启示,
    核心启示, 核心亮点,
    主なポイント, 主要ポイント, キーポイント, 重要な学び, 重要な要点,
    핵심 포인트, 주요 포인트, 핵심 내용, 주요 내용, 핵심 인사이트, 주요 인사이트, 시사점,
    배운 점, 교훈, 핵심 정리, 핵심 교훈, 핵심 메시지, 주요 시사점
"""
SEGMENTS = """
    Kapitel, Kapitelmarken, Zeitmarken, Zeitstempel,
    Chapitres, Sommaire, Chapitrage, Minutage,
    Capítulos, Marcas de tiempo,
    Marcadores de tempo, Minutagem,
    Capitoli, Minutaggio,
    Hoofdstukken, Tijdlijn, Tijdcodes,
    Rozdziały, Znaczniki czasu, Spis treści,
    Главы, Таймкоды, Тайм-коды, Оглавление,
    Оглавление выпуска, Содержание выпуска,
    章节摘要, 分段落总结, 分段总结, 时间轴目录,
    章节, 时间轴, 时间线, 时间戳, 目录, 章節, 時間軸, 時間線, 目錄,
    チャプター, 目次, タイムスタンプ, タイムライン,
    Moments clés, Momentos clave, Línea de tiempo, Linha do tempo, Momentos-chave,
    章节速览, 章节概要, 时间轴总结, 时间戳目录, 关键时刻,
    타임라인, 타임스탬프, 챕터, 목차, 주요 장면
"""
TRANSCRIPT = """
    Transkript, Transkription, Abschrift, Wortlaut,
    Retranscription,
    Transcripción,
    Transcrição,
    Trascrizione,
    Transcriptie,
    Transkrypcja, Transkrypt,
    Расшифровка, Транскрипт, Стенограмма, Текст выпуска,
    文字稿, 逐字稿, 全文, 文字实录, 文字實錄, 字幕,
    文字起こし, 書き起こし, トランスクリプト,
    스크립트, 전체 스크립트, 자막, 녹취록
"""
PROSE = """
    Weiterführende Links, Quellen, Literatur, Verweise, Material, Notizen, Folien,
    Ressourcen, Erwähnte Links, Shownotes, Mitschrift,
    Liens, Liens utiles, Ressources, Références, Pour aller plus loin,
    Enlaces, Enlaces de interés, Recursos, Referencias, Fuentes, Notas, Diapositivas,
    Apuntes, Enlaces mencionados,
    Ligações, Links úteis, Referências, Fontes, Links mencionados, Anotações,
    Link, Collegamenti, Link utili, Risorse, Riferimenti, Fonti, Note, Appunti,
    Bronnen, Verwijzingen, Notities, Aantekeningen, Dia's,
    Źródła, Materiały, Linki, Notatki, Odnośniki, Slajdy,
    Ссылки, Полезные ссылки, Материалы, Источники, Литература, Заметки,
    Empfehlungen, Handlungsempfehlungen, Recommandations, Ressources mentionnées,
    Recursos mencionados, Recomendaciones, Recomendações, Рекомендации,
    本期嘉宾, 本期主播, 嘉宾简介, 嘉宾介绍, 相关阅读, 相關閱讀, 延伸阅读, 延伸閱讀,
    推荐资源, 提到的资源, 提到的书, 收听渠道, 制作团队, 出演者,
    链接, 相关链接, 参考资料, 参考链接, 资源, 笔记, 連結, 相關連結, 參考資料, 資源, 筆記,
    幻灯片, 课件, 投影片,
    リンク, 関連リンク, 参考リンク, 参考文献, 参考資料, メモ, スライド, 発表資料,
    Nächste Schritte, Prochaines étapes, Próximos pasos, Próximos passos,
    行动项, 待办事项, 相关资源, 推荐书籍, 工具与资源, アクションアイテム, 次のステップ, 推薦図書,
    참고 자료, 참고자료, 관련 링크, 참고 링크, 링크, 메모, 실행 항목, 다음 단계
"""
TOPICS = """
    Themen, Hauptthemen, Schlüsselthemen, Schlagworte,
    Thèmes, Sujets, Sujets abordés,
    Temas, Temas tratados,
    Tópicos, Temas abordados,
    Temi, Argomenti, Argomenti trattati,
    Onderwerpen, Besproken onderwerpen, Thema's,
    Tematy, Poruszane tematy,
    Темы,
    本期话题, 本期話題, 核心议题, 核心議題, 关键词, 關鍵詞, キーワード,
    话题, 关键话题, 主要话题, 主题, 标签, 話題, 主題, 標籤,
    トピック, テーマ, タグ,
    核心话题, 核心主题, 关键主题, 主なトピック,
    키워드, 핵심 키워드, 주제, 주요 주제, 태그, 핵심 주제
"""

PRICES = """
    Preise, Genannte Preise,
    Prix, Prix mentionnés,
    Precios, Precios mencionados,
    价格, 價格, 価格
"""
FACTS = """
    Fakten, Zahlen und Fakten,
    Faits, Faits et chiffres, Chiffres clés,
    Hechos, Datos, Datos clave,
    事实, 关键事实, 数据, 事實, 數據, 事実,
    关键数据, 핵심 데이터, 주요 수치
"""
CLAIMS = """
    Behauptungen, Thesen,
    Affirmations, Thèses,
    Afirmaciones,
    论断, 主张, 論斷, 主張
"""
PREDICTIONS = """
    Vorhersagen, Prognosen,
    Prédictions, Prévisions,
    Predicciones, Pronósticos,
    预测, 预言, 預測, 予測,
    予言, 전망, 예측
"""
TECHNOLOGIES = """
    Technologien, Schlüsseltechnologien,
    Technologies clés,
    Tecnologías, Tecnologías clave,
    技术, 关键技术, 核心技术, 技術, 關鍵技術
"""
COMPANIES = """
    Unternehmen, Firmen, Erwähnte Unternehmen, Genannte Unternehmen, Organisationen,
    Entreprises, Entreprises mentionnées, Entreprises citées,
    Empresas, Empresas mencionadas,
    公司, 提到的公司, 提及的公司, 提及公司, 机构, 企業, 企业,
    언급된 기업, 언급된 회사, 言及された企業
"""

QUOTE_NOUNS = "Zitat, Zitate, цитаты"
TAKEAWAY_NOUNS = "Erkenntnisse, Kernaussagen, выводы"
CONCEPT_NOUNS = "Begriffe, понятия"
LINK_NOUNS = "ссылки"
PRICE_NOUNS = "价格, 價格"
"""Last words that tell as much, in languages that put the noun last."""
