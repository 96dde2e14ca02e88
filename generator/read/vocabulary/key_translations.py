"""The keys of `keys.py` in other languages than English, as notes of this field print them.

Line by line: German, French, Spanish, Portuguese, Italian, Dutch, Polish, Russian, Chinese (both
scripts), Japanese, Korean, Vietnamese; of people in both genders and in the plural. A word that a
language puts in front of a colon for anything else stands in none.
"""

TITLE = """
    Titel, Vortragstitel, Titel des Vortrags,
    Titre, Titre de la conférence,
    Título, Título de la charla, Título da palestra, Nome da palestra, Título do vídeo,
    Titolo, Titolo del talk,
    Tytuł, Tytuł prelekcji,
    Название, Название доклада, Заголовок,
    标题, 標題, 视频标题,
    タイトル, 動画タイトル, 講演タイトル, 発表タイトル,
    제목,
    Tiêu đề, Tựa đề
"""
SPEAKER = """
    Gast, Gäste, Gästin, Sprecher, Sprecherin, Referent, Referentin, Referenten, Referentinnen,
    Vortragender, Vortragende, Redner, Rednerin, Interviewpartner, Interviewpartnerin,
    Gesprächspartner, Gesprächspartnerin, Im Gespräch mit, Vortrag von,
    Invité, Invités, Invitée, Invitées, Intervenant, Intervenants, Intervenante, Intervenantes,
    Conférencier, Conférencière, Locuteur, Locutrice, Orateur, Oratrice, Orateurs, Présenté par,
    Invitado, Invitados, Invitada, Invitadas, Ponente, Ponentes, Entrevistado, Entrevistada,
    Conferenciante, Conferencista, Hablante, Interlocutor, Charla de, Impartida por,
    Convidado, Convidados, Convidada, Convidadas, Palestrante, Palestrantes, Orador, Oradora,
    Ospite, Ospiti, Relatore, Relatrice, Relatori, Intervistato, Intervistata,
    Gasten, Spreker, Sprekers, Spreekster, Geïnterviewde,
    Gość, Goście, Gościni, Prelegent, Prelegentka, Prelegenci, Prelegentki, Prelegencie,
    Prelegentce, Mówca,
    Гость, Гостья, Гости, Спикер, Спикеры, Докладчик, Докладчица, Докладчики, Лектор,
    Выступающий, Говорящий, Докладчике, Спикере, Гость выпуска, Гостья выпуска, Гости выпуска,
    Гость эпизода, Гость подкаста,
    嘉宾, 嘉賓, 来宾, 來賓, 讲者, 講者, 演讲者, 演講者, 主讲人, 主講人, 分享嘉宾, 分享人, 嘉宾介绍,
    嘉宾简介, 受访者, 嘉賓介紹, 讲员, 講員,
    ゲスト, 登壇者, 発表者, 講演者, 講師, スピーカー, 話し手, 話者, 発言者, 出演者,
    Khách mời, Diễn giả, Người nói, Người thuyết trình, Người được phỏng vấn
"""
SEVERAL = """
    gäste gästinnen referenten referentinnen vortragende redner anwesend
    invités invitées intervenants intervenantes orateurs
    invitados invitadas ponentes
    convidados convidadas palestrantes
    ospiti relatori
    gasten sprekers aanwezig aanwezigen
    goście prelegenci prelegentki obecni
    гости спикеры докладчики ведущие участники
"""
"""Words of keys that ask for several people."""

HOST = """
    Gastgeber, Gastgeberin, Moderation, Moderator, Moderatorin, Interviewerin,
    Das Gespräch führte, Das Interview führte, Interview geführt von,
    Animateur, Animatrice, Intervieweur, Intervieweuse, Présentateur, Présentatrice,
    Propos recueillis par, Entretien mené par, Interview menée par,
    Presentador, Presentadora, Anfitrión, Anfitriona, Entrevistador, Entrevistadora,
    Entrevista por, Entrevista realizada por,
    Apresentador, Apresentadora, Anfitrião,
    Conduttore, Conduttrice, Intervistatore, Intervistatrice,
    Presentator, Presentatrice, Gastheer, Gastvrouw,
    Prowadzący, Prowadząca,
    Ведущий, Ведущая, Ведущие, Интервьюер, Ведущий подкаста, Ведущая подкаста, Ведущие подкаста,
    Ведущий выпуска, Ведущая выпуска, Ведущие выпуска, Беседовал, Беседовала,
    主持人, 主持, 主播, 采访者,
    司会, 司会者, 聞き手, パーソナリティ, ホスト, インタビュアー,
    Người dẫn, Dẫn chương trình, Người dẫn chương trình, Người phỏng vấn
"""
AUTHOR = """
    Autor, Autorin, Verfasser, Verfasserin, Verfasst von,
    Auteur, Autrice, Auteure, Rédigé par,
    Autora, Autore, Escrito por,
    Автор,
    作者, 著者,
    Tác giả
"""
CONTRIBUTOR = """
    Transkript, Übersetzung, Übersetzt von, Übersetzer, Protokollant, Protokollantin,
    Protokollführer, Protokollführerin, Schriftführer,
    Traduction, Traduit par, Traducteur, Secrétaire de séance,
    Traducción, Traducido por, Traductor,
    Traduzido por, Tradutor,
    Traduzione di, Traduttore,
    Vertaald door, Notulist,
    Protokolant, Protokolantka,
    Переводчик,
    翻译, 译者, 翻譯, 譯者, 校对, 校對, 编辑, 編輯, 整理, 听译, 记录人,
    書記,
    Người dịch, Dịch bởi, Biên tập
"""
ATTENDEE = """
    Anwesend, Anwesende, Teilnehmer, Teilnehmende, Teilnehmerinnen,
    Présents, Participants,
    Asistentes,
    Presentes, Participantes,
    Presenti, Partecipanti,
    Aanwezig, Aanwezigen, Deelnemers,
    Obecni, Uczestnicy,
    Присутствуют, Присутствовали, Участники,
    与会者, 与会人员, 参会人员, 参会人, 出席人员, 參加者,
    出席, 出席者, 参加者,
    Người tham dự, Thành phần tham dự
"""
GIVEN = """
    Wann, Termin, Aufgenommen am, Aufnahmedatum, Datum des Vortrags,
    Quand, Enregistré le, Date de la conférence,
    Cuándo, Grabado el, Fecha de grabación, Fecha de la charla,
    Quando, Gravado em, Data de gravação, Data da palestra,
    Registrato il, Data del talk,
    Wanneer, Opgenomen op, Opnamedatum,
    Kiedy, Nagrano, Data nagrania,
    Когда, Дата записи, Дата выступления,
    录制时间, 录制日期,
    開催日, 開催日時, 収録日,
    Ngày ghi hình, Ngày thu âm, Ngày diễn ra
"""
PUBLISHED = """
    Veröffentlicht, Veröffentlicht am, Veröffentlichungsdatum, Erschienen, Erschienen am,
    Publié, Publié le, Diffusé le, Date de publication, Date de diffusion,
    Publicado, Publicado el, Fecha de publicación, Fecha publicación, Fecha de emisión,
    Publicado em, Data de publicação,
    Pubblicato, Pubblicato il, Data di pubblicazione,
    Gepubliceerd, Gepubliceerd op, Publicatiedatum,
    Opublikowano, Data publikacji, Data premiery,
    Опубликовано, Дата публикации, Дата выхода,
    发布日期, 发布时间, 發布日期, 上传日期, 发表日期, 发表时间, 原文发表, 原文发布,
    公開日, 配信日, 投稿日,
    Ngày đăng, Ngày phát hành, Ngày xuất bản
"""
DATE = """
    Datum, Fecha, Data, Дата, Date et heure, Fecha y hora, Data e hora, Data e ora, Datum en tijd,
    日付, 日時, 日期, 时间, 時間,
    Ngày
"""
NOTE_DATE = """
    Erstellt, Erstellt am, Angelegt,
    Créé, Créé le,
    Creado, Creado el,
    Criado, Criado em,
    Creato, Creato il,
    Aangemaakt, Aangemaakt op,
    Utworzono,
    Создано,
    创建时间, 创建日期,
    作成日,
    Ngày tạo
"""
DURATION = """
    Dauer, Länge, Laufzeit,
    Durée,
    Duración,
    Duração,
    Durata,
    Duur, Lengte,
    Czas trwania,
    Длительность, Продолжительность, Хронометраж,
    时长, 時長,
    長さ, 再生時間,
    Thời lượng
"""
EVENT = """
    Veranstaltung, Konferenz, Tagung,
    Événement, Évènement, Conférence,
    Evento, Conferencia,
    Conferência,
    Conferenza,
    Evenement, Conferentie, Bijeenkomst,
    Wydarzenie, Konferencja,
    Мероприятие, Конференция, Митап,
    会议, 活动,
    イベント, イベント名, カンファレンス, 勉強会,
    Sự kiện, Hội nghị, Hội thảo
"""
SHOW = """
    Sendung, Podcast-Name, Kanal,
    Émission, Chaîne,
    Programa, Canal,
    Canale, Trasmissione,
    Kanaal,
    Kanał, Audycja,
    Подкаст, Канал, Передача,
    频道, 播客, 节目,
    ポッドキャスト, チャンネル, チャンネル名, 番組, 番組名,
    채널,
    Kênh, Kênh YouTube
"""
EPISODE = """
    Folge, Folgennummer, Episodio, Número de episodio, Episódio, Épisode, Puntata, Aflevering,
    Odcinek, Numer odcinka, Выпуск, Номер выпуска, Эпизод, エピソード, Tập
"""
SEASON = "Staffel, Saison, Temporada, Stagione, Seizoen, Sezon, Сезон"
ADDRESS = """
    Quelle, Fuente, URL canónica, Lien, Enlace, Fonte, Bron, Źródło, Источник, Ссылка,
    来源, 链接, 原文链接, 出典, リンク, 引用元,
    Nguồn, Liên kết
"""
RECORDING = """
    Aufzeichnung, Mitschnitt, Enregistrement, Vidéo, Vídeo, Grabación, Gravação, Registrazione,
    Opname, Nagranie, Wideo, Запись, Видео, URL audio,
    视频, 视频链接, 视频地址, 動画, 動画URL, 動画リンク, 録画
"""
RECORDING_ID = "動画ID, 视频ID"
LANGUAGE = "Sprache, Langue, Idioma, Lingua, Taal, Język, Язык, 语言, 語言, 言語, Ngôn ngữ"
TOPIC = """
    Schlagwort, Schlagworte, Stichworte, Mots-clés, Palabras clave, Palavras-chave, Parole chiave,
    Etiquetas, Temas, Thema, Themen, Thème, Tema, Temat, Onderwerp, Тема, Теги,
    标签, 关键词, タグ, Chủ đề, Từ khóa
"""
CATEGORY = "Kategorie, Catégorie, Categoría, Categoria, Categorie, Kategoria, Категория, 类别, 分类"
ABOUT = "关于"
BRIEF = "Beschreibung, Kurzbeschreibung, Descripción, Descrição, Descrizione, Opis, Описание"
CHAPTER = "Kapitel, Chapitre, 章节"
OTHER = """
    Ort, Lieu, Lugar, Luogo, Locatie, Miejsce, Место, 場所, 会場, Folien, Diapositives,
    Diapositivas, Slajdy, Слайды, Слайд, スライド, 資料, ハッシュタグ
"""
