CREATE TABLE "audit_detail" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"sequence" bigint NOT NULL,
	"salt" text NOT NULL,
	"before" text,
	"after" text,
	"reason" text,
	CONSTRAINT "audit_detail_municipality_id_sequence_pk" PRIMARY KEY("municipality_id","sequence")
);
--> statement-breakpoint
CREATE TABLE "audit_entry" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"sequence" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text,
	"action" text NOT NULL,
	"object" text NOT NULL,
	"before_commitment" text,
	"after_commitment" text,
	"reason_commitment" text,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "audit_entry_municipality_id_sequence_pk" PRIMARY KEY("municipality_id","sequence")
);
--> statement-breakpoint
CREATE TABLE "audit_head" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"sequence" bigint NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "audit_head_municipality_id_pk" PRIMARY KEY("municipality_id")
);
--> statement-breakpoint
CREATE TABLE "municipality" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"slug" text NOT NULL,
	"fictional" boolean DEFAULT false NOT NULL,
	CONSTRAINT "municipality_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "role_grant" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"id" text NOT NULL,
	"user_id" text NOT NULL,
	"role" text NOT NULL,
	"scope_kind" text,
	"scope_id" text,
	"valid_from" date NOT NULL,
	"valid_to" date NOT NULL,
	CONSTRAINT "role_grant_municipality_id_id_pk" PRIMARY KEY("municipality_id","id")
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_seen_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "user_account" (
	"id" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text,
	"demo" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"disabled_at" timestamp with time zone,
	CONSTRAINT "user_account_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "form_post" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"key" text NOT NULL,
	"poster" text NOT NULL,
	"request_hash" text NOT NULL,
	"status" integer,
	"location" text,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "form_post_municipality_id_key_pk" PRIMARY KEY("municipality_id","key")
);
--> statement-breakpoint
CREATE TABLE "import_batch" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"id" text NOT NULL,
	"importer" text NOT NULL,
	"state" text NOT NULL,
	"dry_run" boolean NOT NULL,
	"files" jsonb NOT NULL,
	"fingerprint" text NOT NULL,
	"report" jsonb,
	"failure" text,
	"job_id" text,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"touched_at" timestamp with time zone NOT NULL,
	"applied_at" timestamp with time zone,
	"undone_at" timestamp with time zone,
	CONSTRAINT "import_batch_municipality_id_id_pk" PRIMARY KEY("municipality_id","id")
);
--> statement-breakpoint
CREATE TABLE "import_slice" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"dataset" text NOT NULL,
	"slice" text NOT NULL,
	"batch" text NOT NULL,
	"replaces" text,
	"is_current" boolean NOT NULL,
	"source" jsonb NOT NULL,
	CONSTRAINT "import_slice_municipality_id_dataset_slice_batch_pk" PRIMARY KEY("municipality_id","dataset","slice","batch")
);
--> statement-breakpoint
CREATE TABLE "job" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"id" text NOT NULL,
	"number" bigint GENERATED ALWAYS AS IDENTITY (sequence name "job_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"state" text DEFAULT 'queued' NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text,
	"actor_roles" jsonb NOT NULL,
	"input" jsonb,
	"checkpoint" jsonb,
	"progress_done" integer DEFAULT 0 NOT NULL,
	"progress_total" integer,
	"progress_doing" text DEFAULT '' NOT NULL,
	"cancel_requested" boolean DEFAULT false NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"lease_owner" text,
	"lease_until" timestamp with time zone,
	"outcome" jsonb,
	"created_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	CONSTRAINT "job_municipality_id_id_pk" PRIMARY KEY("municipality_id","id")
);
--> statement-breakpoint
CREATE TABLE "link" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"from_kind" text NOT NULL,
	"from_id" text NOT NULL,
	"relation" text NOT NULL,
	"to_kind" text NOT NULL,
	"to_id" text NOT NULL,
	CONSTRAINT "link_municipality_id_from_kind_from_id_relation_to_kind_to_id_pk" PRIMARY KEY("municipality_id","from_kind","from_id","relation","to_kind","to_id")
);
--> statement-breakpoint
CREATE TABLE "agreement" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"set" text NOT NULL,
	"nr" text NOT NULL,
	"theme_nr" text NOT NULL,
	"theme" text NOT NULL,
	"subtheme_nr" text NOT NULL,
	"subtheme" text NOT NULL,
	"lead" text NOT NULL,
	"leads" text[] NOT NULL,
	"summary" text NOT NULL,
	"planning_given" text NOT NULL,
	"audience" text DEFAULT 'internal' NOT NULL,
	"sources" jsonb NOT NULL,
	CONSTRAINT "agreement_municipality_id_set_nr_pk" PRIMARY KEY("municipality_id","set","nr")
);
--> statement-breakpoint
CREATE TABLE "agreement_outcome" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"set" text NOT NULL,
	"nr" text NOT NULL,
	"seq" integer NOT NULL,
	"done_on" date NOT NULL,
	"audience" text DEFAULT 'internal' NOT NULL,
	"sources" jsonb NOT NULL,
	CONSTRAINT "agreement_outcome_municipality_id_set_nr_seq_pk" PRIMARY KEY("municipality_id","set","nr","seq")
);
--> statement-breakpoint
CREATE TABLE "agreement_planning" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"set" text NOT NULL,
	"nr" text NOT NULL,
	"seq" integer NOT NULL,
	"kind" text NOT NULL,
	"label" text NOT NULL,
	"basis" text NOT NULL,
	"when" jsonb NOT NULL,
	"year_from" integer,
	"year_to" integer,
	"min_per_year" integer,
	"audience" text DEFAULT 'internal' NOT NULL,
	"sources" jsonb NOT NULL,
	CONSTRAINT "agreement_planning_municipality_id_set_nr_seq_pk" PRIMARY KEY("municipality_id","set","nr","seq")
);
--> statement-breakpoint
CREATE TABLE "agreement_set" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date NOT NULL,
	"known_until" date,
	"audience" text DEFAULT 'internal' NOT NULL,
	"source" jsonb NOT NULL,
	"draft" text,
	"follows" text,
	CONSTRAINT "agreement_set_municipality_id_slug_pk" PRIMARY KEY("municipality_id","slug")
);
--> statement-breakpoint
CREATE TABLE "housing_project" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"seq" integer NOT NULL,
	"row_type" text NOT NULL,
	"category" text NOT NULL,
	"corporation" text NOT NULL,
	"project" text NOT NULL,
	"dwellings" integer,
	"dwellings_text" text NOT NULL,
	"year_text" text NOT NULL,
	"year_from" integer,
	"unit_kind" text NOT NULL,
	"note" text NOT NULL,
	"audience" text DEFAULT 'internal' NOT NULL,
	"sources" jsonb NOT NULL,
	CONSTRAINT "housing_project_municipality_id_seq_pk" PRIMARY KEY("municipality_id","seq")
);
--> statement-breakpoint
CREATE TABLE "address_object" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"batch" text NOT NULL,
	"slice" text NOT NULL,
	"id" text NOT NULL,
	"uses" text[] NOT NULL,
	"is_dwelling" boolean NOT NULL,
	"floor_area" integer,
	"area_is_placeholder" boolean NOT NULL,
	"status" text NOT NULL,
	"building_ids" text[] NOT NULL,
	"street_id" text,
	"postcode" text,
	"house_number" integer,
	"house_suffix" text,
	"neighbourhood_code" text,
	"x" double precision,
	"y" double precision,
	"audience" text DEFAULT 'internal' NOT NULL,
	CONSTRAINT "address_object_municipality_id_batch_id_pk" PRIMARY KEY("municipality_id","batch","id")
);
--> statement-breakpoint
CREATE TABLE "area" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"batch" text NOT NULL,
	"slice" text NOT NULL,
	"year" integer NOT NULL,
	"code" text NOT NULL,
	"level" text NOT NULL,
	"name" text,
	"parent_code" text NOT NULL,
	"is_water" boolean NOT NULL,
	"geometry" jsonb,
	"audience" text DEFAULT 'internal' NOT NULL,
	CONSTRAINT "area_municipality_id_batch_year_code_pk" PRIMARY KEY("municipality_id","batch","year","code")
);
--> statement-breakpoint
CREATE TABLE "area_key_figure" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"batch" text NOT NULL,
	"slice" text NOT NULL,
	"area_code" text NOT NULL,
	"year" integer NOT NULL,
	"key" text NOT NULL,
	"value" double precision,
	"missing_reason" text,
	"unit" text NOT NULL,
	"audience" text DEFAULT 'internal' NOT NULL,
	CONSTRAINT "area_key_figure_municipality_id_batch_area_code_year_key_pk" PRIMARY KEY("municipality_id","batch","area_code","year","key")
);
--> statement-breakpoint
CREATE TABLE "block" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"batch" text NOT NULL,
	"slice" text NOT NULL,
	"id" text NOT NULL,
	"neighbourhood_code" text NOT NULL,
	"name" text,
	"geometry" jsonb,
	"audience" text DEFAULT 'internal' NOT NULL,
	CONSTRAINT "block_municipality_id_batch_id_pk" PRIMARY KEY("municipality_id","batch","id")
);
--> statement-breakpoint
CREATE TABLE "building" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"batch" text NOT NULL,
	"slice" text NOT NULL,
	"id" text NOT NULL,
	"construction_year" integer,
	"year_is_placeholder" boolean NOT NULL,
	"status" text NOT NULL,
	"neighbourhood_code" text,
	"block_id" text,
	"x" double precision,
	"y" double precision,
	"footprint" jsonb,
	"audience" text DEFAULT 'internal' NOT NULL,
	CONSTRAINT "building_municipality_id_batch_id_pk" PRIMARY KEY("municipality_id","batch","id")
);
--> statement-breakpoint
CREATE TABLE "dwelling_measurement" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"batch" text NOT NULL,
	"slice" text NOT NULL,
	"dwelling_id" text NOT NULL,
	"neighbourhood_code" text NOT NULL,
	"block_id" text,
	"street_id" text,
	"construction_year" integer,
	"floor_level" double precision,
	"floor_level_sd" double precision,
	"threshold_level" double precision,
	"threshold_level_sd" double precision,
	"street_level" double precision,
	"street_level_sd" double precision,
	"groundwater_ghg" double precision,
	"groundwater_quality" text,
	"subsidence_rate" double precision,
	"subsidence_quality" text,
	"street_subsidence_rate" double precision,
	"rain_depth_100" double precision,
	"rain_depth_1000" double precision,
	"shallow_probability" double precision,
	"foundation_quality" text,
	"audience" text DEFAULT 'internal' NOT NULL,
	CONSTRAINT "dwelling_measurement_municipality_id_batch_dwelling_id_pk" PRIMARY KEY("municipality_id","batch","dwelling_id")
);
--> statement-breakpoint
CREATE TABLE "liveability_score" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"batch" text NOT NULL,
	"slice" text NOT NULL,
	"area_code" text NOT NULL,
	"year" integer NOT NULL,
	"overall_class" integer,
	"housing_class" integer,
	"physical_class" integer,
	"services_class" integer,
	"social_class" integer,
	"nuisance_class" integer,
	"overall_deviation" double precision,
	"housing_deviation" double precision,
	"physical_deviation" double precision,
	"services_deviation" double precision,
	"social_deviation" double precision,
	"nuisance_deviation" double precision,
	"geometry" jsonb,
	"audience" text DEFAULT 'internal' NOT NULL,
	CONSTRAINT "liveability_score_municipality_id_batch_area_code_year_pk" PRIMARY KEY("municipality_id","batch","area_code","year")
);
--> statement-breakpoint
CREATE TABLE "letter" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"id" text NOT NULL,
	"title" text NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"sections" jsonb NOT NULL,
	"figures" jsonb NOT NULL,
	"run_id" text NOT NULL,
	"audience" text DEFAULT 'internal' NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "letter_municipality_id_id_pk" PRIMARY KEY("municipality_id","id")
);
--> statement-breakpoint
CREATE TABLE "approach" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"area_code" text,
	"dwellings" integer,
	"blocks" integer,
	"since" date NOT NULL,
	"phase" text NOT NULL,
	"tracks" jsonb NOT NULL,
	"next_step" text NOT NULL,
	"next_step_on" date,
	"conditions_open" integer NOT NULL,
	"conditions_total" integer NOT NULL,
	"audience" text DEFAULT 'internal' NOT NULL,
	CONSTRAINT "approach_municipality_id_slug_pk" PRIMARY KEY("municipality_id","slug")
);
--> statement-breakpoint
CREATE TABLE "dated_event" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"seq" integer NOT NULL,
	"date" text NOT NULL,
	"precision" text NOT NULL,
	"event" text NOT NULL,
	"parties" text NOT NULL,
	"kind" text NOT NULL,
	"audience" text DEFAULT 'internal' NOT NULL,
	"sources" jsonb NOT NULL,
	CONSTRAINT "dated_event_municipality_id_seq_pk" PRIMARY KEY("municipality_id","seq")
);
--> statement-breakpoint
CREATE TABLE "deadline" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"seq" integer NOT NULL,
	"given" text NOT NULL,
	"precision" text NOT NULL,
	"what" text NOT NULL,
	"kind" text NOT NULL,
	"owner" text NOT NULL,
	"domain" text NOT NULL,
	"known_until" date,
	"audience" text DEFAULT 'internal' NOT NULL,
	"sources" jsonb NOT NULL,
	CONSTRAINT "deadline_municipality_id_seq_pk" PRIMARY KEY("municipality_id","seq")
);
--> statement-breakpoint
CREATE TABLE "fund" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"state" text NOT NULL,
	"amount" bigint,
	"amount_kind" text NOT NULL,
	"committed" bigint,
	"spent" bigint,
	"purpose" text NOT NULL,
	"giver" text NOT NULL,
	"receiver" text NOT NULL,
	"channel" text NOT NULL,
	"date" text NOT NULL,
	"conditions" text NOT NULL,
	"audience" text DEFAULT 'internal' NOT NULL,
	"sources" jsonb NOT NULL,
	CONSTRAINT "fund_municipality_id_slug_pk" PRIMARY KEY("municipality_id","slug")
);
--> statement-breakpoint
CREATE TABLE "fund_line" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"fund" text NOT NULL,
	"nr" integer NOT NULL,
	"summary" text NOT NULL,
	"quantity" integer,
	"unit" text NOT NULL,
	"part_of_line" integer,
	"detail" text NOT NULL,
	"ownership" text NOT NULL,
	"amount" bigint,
	"audience" text DEFAULT 'internal' NOT NULL,
	"sources" jsonb NOT NULL,
	CONSTRAINT "fund_line_municipality_id_fund_nr_pk" PRIMARY KEY("municipality_id","fund","nr")
);
--> statement-breakpoint
CREATE TABLE "programme_cycle_step" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"programme" text NOT NULL,
	"year" integer NOT NULL,
	"step" text NOT NULL,
	"on" date NOT NULL,
	"report" text NOT NULL,
	"update" text NOT NULL,
	"outcome" text NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "programme_cycle_step_municipality_id_programme_year_step_pk" PRIMARY KEY("municipality_id","programme","year","step")
);
--> statement-breakpoint
CREATE TABLE "programme_topic" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"seq" integer NOT NULL,
	"code" text NOT NULL,
	"programme" text NOT NULL,
	"period" text NOT NULL,
	"theme" text NOT NULL,
	"kind" text NOT NULL,
	"sector" text NOT NULL,
	"topic" text NOT NULL,
	"audience" text DEFAULT 'internal' NOT NULL,
	"sources" jsonb NOT NULL,
	CONSTRAINT "programme_topic_municipality_id_seq_pk" PRIMARY KEY("municipality_id","seq")
);
--> statement-breakpoint
CREATE TABLE "scenario" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"id" text NOT NULL,
	"area_code" text NOT NULL,
	"area_name" text NOT NULL,
	"name" text NOT NULL,
	"state" text NOT NULL,
	"latest" integer NOT NULL,
	"revision" integer NOT NULL,
	"part_of" text,
	"larger_aim" text NOT NULL,
	"copied_from" text,
	"archived_at" timestamp with time zone,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"audience" text DEFAULT 'internal' NOT NULL,
	CONSTRAINT "scenario_municipality_id_id_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "scenario_is_no_part_of_itself" CHECK ("scenario"."part_of" <> "scenario"."id")
);
--> statement-breakpoint
CREATE TABLE "scenario_freeze" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"scenario" text NOT NULL,
	"seq" integer NOT NULL,
	"purpose" text NOT NULL,
	"version" integer NOT NULL,
	"model_version" text NOT NULL,
	"outcome" jsonb NOT NULL,
	"outcome_hash" text NOT NULL,
	"agreement" jsonb NOT NULL,
	"reason" text NOT NULL,
	"decision_by" date,
	"frozen_by" text NOT NULL,
	"frozen_at" timestamp with time zone NOT NULL,
	"ended_by" text,
	"ended_at" timestamp with time zone,
	"end_reason" text,
	"audience" text DEFAULT 'internal' NOT NULL,
	CONSTRAINT "scenario_freeze_municipality_id_scenario_seq_pk" PRIMARY KEY("municipality_id","scenario","seq")
);
--> statement-breakpoint
CREATE TABLE "scenario_version" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"scenario" text NOT NULL,
	"number" integer NOT NULL,
	"parent" integer,
	"document" jsonb NOT NULL,
	"hash" text NOT NULL,
	"model_version" text NOT NULL,
	"reason" text NOT NULL,
	"run_id" text,
	"gaps" jsonb NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"audience" text DEFAULT 'internal' NOT NULL,
	CONSTRAINT "scenario_version_municipality_id_scenario_number_pk" PRIMARY KEY("municipality_id","scenario","number")
);
--> statement-breakpoint
CREATE TABLE "urgency_run" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"id" text NOT NULL,
	"number" integer,
	"state" text NOT NULL,
	"model_name" text NOT NULL,
	"model_version" text NOT NULL,
	"parameters_hash" text NOT NULL,
	"parameters" jsonb NOT NULL,
	"parameter_set" integer NOT NULL,
	"mode" text NOT NULL,
	"date" text NOT NULL,
	"input_hash" text,
	"input_batches" jsonb NOT NULL,
	"dwellings" integer NOT NULL,
	"known" integer NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"audience" text DEFAULT 'internal' NOT NULL,
	CONSTRAINT "urgency_run_municipality_id_id_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "urgency_run_number" UNIQUE("municipality_id","number")
);
--> statement-breakpoint
CREATE TABLE "urgency_run_area" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"run_id" text NOT NULL,
	"code" text NOT NULL,
	"level" text NOT NULL,
	"parent_code" text NOT NULL,
	"name" text,
	"totals" "bytea" NOT NULL,
	"middles" jsonb,
	"shows" text NOT NULL,
	"is_ranked" boolean NOT NULL,
	"rank" integer,
	"rank_low" integer,
	"rank_high" integer,
	"class" text,
	"audience" text DEFAULT 'internal' NOT NULL,
	CONSTRAINT "urgency_run_area_municipality_id_run_id_level_parent_code_code_pk" PRIMARY KEY("municipality_id","run_id","level","parent_code","code")
);
--> statement-breakpoint
CREATE TABLE "urgency_run_dwellings" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"run_id" text NOT NULL,
	"neighbourhood_code" text NOT NULL,
	"kept" "bytea" NOT NULL,
	"audience" text DEFAULT 'internal' NOT NULL,
	CONSTRAINT "urgency_run_dwellings_municipality_id_run_id_neighbourhood_code_pk" PRIMARY KEY("municipality_id","run_id","neighbourhood_code")
);
--> statement-breakpoint
CREATE TABLE "agreement_dispute" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"id" text NOT NULL,
	"set" text NOT NULL,
	"nr" text NOT NULL,
	"raised_by" text NOT NULL,
	"raised_on" date NOT NULL,
	"subject" text NOT NULL,
	"still_in_effect" text NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"audience" text DEFAULT 'internal' NOT NULL,
	CONSTRAINT "agreement_dispute_municipality_id_id_pk" PRIMARY KEY("municipality_id","id")
);
--> statement-breakpoint
CREATE TABLE "agreement_dispute_position" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"id" text NOT NULL,
	"dispute" text NOT NULL,
	"party" text NOT NULL,
	"position" text NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"audience" text DEFAULT 'internal' NOT NULL,
	CONSTRAINT "agreement_dispute_position_municipality_id_id_pk" PRIMARY KEY("municipality_id","id")
);
--> statement-breakpoint
CREATE TABLE "agreement_dispute_step" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"dispute" text NOT NULL,
	"step" integer NOT NULL,
	"to" text NOT NULL,
	"on" date NOT NULL,
	"outcome" text NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"audience" text DEFAULT 'internal' NOT NULL,
	CONSTRAINT "agreement_dispute_step_municipality_id_dispute_step_pk" PRIMARY KEY("municipality_id","dispute","step")
);
--> statement-breakpoint
CREATE TABLE "agreement_draft_name" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"batch" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "agreement_draft_name_municipality_id_batch_name_pk" PRIMARY KEY("municipality_id","batch","name")
);
--> statement-breakpoint
CREATE TABLE "agreement_draft_review" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"batch" text NOT NULL,
	"nr" text NOT NULL,
	"decision" text NOT NULL,
	"lead" text NOT NULL,
	"planning" text NOT NULL,
	"text" text NOT NULL,
	"reviewed_by" text NOT NULL,
	"reviewed_at" timestamp with time zone NOT NULL,
	"audience" text DEFAULT 'internal' NOT NULL,
	CONSTRAINT "agreement_draft_review_municipality_id_batch_nr_pk" PRIMARY KEY("municipality_id","batch","nr")
);
--> statement-breakpoint
CREATE TABLE "agreement_draft_row" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"batch" text NOT NULL,
	"slice" text NOT NULL,
	"seq" integer NOT NULL,
	"kind" text NOT NULL,
	"nr" text NOT NULL,
	"text" text NOT NULL,
	"lead" text,
	"planning" text,
	"line_from" integer NOT NULL,
	"line_to" integer NOT NULL,
	"raw" text NOT NULL,
	"doubts" text[] NOT NULL,
	"audience" text DEFAULT 'internal' NOT NULL,
	CONSTRAINT "agreement_draft_row_municipality_id_batch_seq_pk" PRIMARY KEY("municipality_id","batch","seq")
);
--> statement-breakpoint
CREATE TABLE "free_room_choice" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"organisation" text NOT NULL,
	"year" integer NOT NULL,
	"version" integer NOT NULL,
	"cap" double precision NOT NULL,
	"reason" text NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "free_room_choice_municipality_id_organisation_year_version_pk" PRIMARY KEY("municipality_id","organisation","year","version")
);
--> statement-breakpoint
CREATE TABLE "monitor_base_figure" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"kind" text NOT NULL,
	"year" integer NOT NULL,
	"version" integer NOT NULL,
	"value" double precision NOT NULL,
	"source" text NOT NULL,
	"reason" text NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "monitor_base_figure_municipality_id_kind_year_version_pk" PRIMARY KEY("municipality_id","kind","year","version")
);
--> statement-breakpoint
CREATE TABLE "monitor_delivery" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"monitor" text NOT NULL,
	"organisation" text NOT NULL,
	"period" text NOT NULL,
	"version" integer NOT NULL,
	"values" jsonb NOT NULL,
	"reason" text NOT NULL,
	"batch" text,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"audience" text DEFAULT 'internal' NOT NULL,
	CONSTRAINT "monitor_delivery_municipality_id_monitor_organisation_period_version_pk" PRIMARY KEY("municipality_id","monitor","organisation","period","version")
);
--> statement-breakpoint
CREATE TABLE "monitor_publication" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"monitor" text NOT NULL,
	"period" text NOT NULL,
	"edition" integer NOT NULL,
	"versions" jsonb NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "monitor_publication_municipality_id_monitor_period_edition_pk" PRIMARY KEY("municipality_id","monitor","period","edition")
);
--> statement-breakpoint
CREATE TABLE "owners_association" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"organisation" text NOT NULL,
	"name" text NOT NULL,
	"version" integer NOT NULL,
	"state" text NOT NULL,
	"meeting_on" date,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"audience" text DEFAULT 'internal' NOT NULL,
	CONSTRAINT "owners_association_municipality_id_organisation_name_version_pk" PRIMARY KEY("municipality_id","organisation","name","version")
);
--> statement-breakpoint
CREATE TABLE "renovation_project" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"id" text NOT NULL,
	"organisation" text NOT NULL,
	"name" text NOT NULL,
	"neighbourhood_code" text NOT NULL,
	"dwellings" integer NOT NULL,
	"start_year" integer NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"audience" text DEFAULT 'internal' NOT NULL,
	CONSTRAINT "renovation_project_municipality_id_id_pk" PRIMARY KEY("municipality_id","id")
);
--> statement-breakpoint
CREATE TABLE "renovation_weighing" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"project" text NOT NULL,
	"version" integer NOT NULL,
	"balance" text NOT NULL,
	"run" integer,
	"goes_on" boolean NOT NULL,
	"reason" text NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "renovation_weighing_municipality_id_project_version_pk" PRIMARY KEY("municipality_id","project","version")
);
--> statement-breakpoint
CREATE TABLE "housing_project_added" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"project" text NOT NULL,
	"corporation" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"dwellings" integer,
	"year_kind" text NOT NULL,
	"year" integer,
	"existing" integer,
	"different" text NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"audience" text DEFAULT 'internal' NOT NULL,
	CONSTRAINT "housing_project_added_municipality_id_project_pk" PRIMARY KEY("municipality_id","project")
);
--> statement-breakpoint
CREATE TABLE "housing_project_land_price" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"project" text NOT NULL,
	"version" integer NOT NULL,
	"year" integer NOT NULL,
	"storeys" integer NOT NULL,
	"agreed" bigint NOT NULL,
	"decision" text NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"audience" text DEFAULT 'internal' NOT NULL,
	CONSTRAINT "housing_project_land_price_municipality_id_project_version_pk" PRIMARY KEY("municipality_id","project","version")
);
--> statement-breakpoint
CREATE TABLE "housing_project_move" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"project" text NOT NULL,
	"version" integer NOT NULL,
	"year_kind" text NOT NULL,
	"year" integer,
	"phase" text NOT NULL,
	"reason" text NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"audience" text DEFAULT 'internal' NOT NULL,
	CONSTRAINT "housing_project_move_municipality_id_project_version_pk" PRIMARY KEY("municipality_id","project","version")
);
--> statement-breakpoint
CREATE TABLE "corporation_dwelling" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"batch" text NOT NULL,
	"slice" text NOT NULL,
	"organisation" text NOT NULL,
	"object_id" text NOT NULL,
	"complex" text NOT NULL,
	"label" text,
	"neighbourhood_code" text,
	"audience" text DEFAULT 'internal' NOT NULL,
	CONSTRAINT "corporation_dwelling_municipality_id_batch_object_id_pk" PRIMARY KEY("municipality_id","batch","object_id")
);
--> statement-breakpoint
CREATE TABLE "soft_plan" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"batch" text NOT NULL,
	"slice" text NOT NULL,
	"seq" integer NOT NULL,
	"organisation" text NOT NULL,
	"name" text NOT NULL,
	"neighbourhood_code" text NOT NULL,
	"from_year" integer NOT NULL,
	"to_year" integer NOT NULL,
	"kind" text NOT NULL,
	"dwellings" integer,
	"audience" text DEFAULT 'internal' NOT NULL,
	CONSTRAINT "soft_plan_municipality_id_batch_seq_pk" PRIMARY KEY("municipality_id","batch","seq")
);
--> statement-breakpoint
CREATE TABLE "agreement_proposal" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"id" text NOT NULL,
	"set" text NOT NULL,
	"nrs" text[] NOT NULL,
	"ground" text NOT NULL,
	"by" text NOT NULL,
	"to" text[] NOT NULL,
	"on" date NOT NULL,
	"cause" text NOT NULL,
	"policy_source" text NOT NULL,
	"policy_on" date,
	"alternative" text NOT NULL,
	"outcome" text,
	"outcome_reason" text NOT NULL,
	"outcome_on" date,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"audience" text DEFAULT 'internal' NOT NULL,
	CONSTRAINT "agreement_proposal_municipality_id_id_pk" PRIMARY KEY("municipality_id","id")
);
--> statement-breakpoint
CREATE TABLE "agreement_proposal_answer" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"proposal" text NOT NULL,
	"party" text NOT NULL,
	"agrees" boolean NOT NULL,
	"reason" text NOT NULL,
	"on" date NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "agreement_proposal_answer_municipality_id_proposal_party_pk" PRIMARY KEY("municipality_id","proposal","party")
);
--> statement-breakpoint
CREATE TABLE "agreement_register_entry" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"register" text NOT NULL,
	"id" text NOT NULL,
	"version" integer NOT NULL,
	"values" jsonb NOT NULL,
	"removed" boolean NOT NULL,
	"reason" text NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"audience" text DEFAULT 'internal' NOT NULL,
	CONSTRAINT "agreement_register_entry_municipality_id_register_id_version_pk" PRIMARY KEY("municipality_id","register","id","version")
);
--> statement-breakpoint
CREATE TABLE "agreement_register_use" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"set" text NOT NULL,
	"nr" text NOT NULL,
	"register" text NOT NULL,
	CONSTRAINT "agreement_register_use_municipality_id_set_nr_register_pk" PRIMARY KEY("municipality_id","set","nr","register")
);
--> statement-breakpoint
CREATE TABLE "agreement_carry_over" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"set" text NOT NULL,
	"nr" text NOT NULL,
	"kind" text NOT NULL,
	"to_set" text,
	"to_nr" text,
	"reason" text NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "agreement_carry_over_municipality_id_set_nr_pk" PRIMARY KEY("municipality_id","set","nr")
);
--> statement-breakpoint
CREATE TABLE "agreement_early_end" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"set" text NOT NULL,
	"party" text NOT NULL,
	"ends_on" date NOT NULL,
	"evidence" text NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "agreement_early_end_municipality_id_set_party_pk" PRIMARY KEY("municipality_id","set","party")
);
--> statement-breakpoint
CREATE TABLE "agreement_party" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"set" text NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"side" text NOT NULL,
	"signed_on" date,
	"seq" integer NOT NULL,
	CONSTRAINT "agreement_party_municipality_id_set_code_pk" PRIMARY KEY("municipality_id","set","code")
);
--> statement-breakpoint
CREATE TABLE "agreement_party_group" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"set" text NOT NULL,
	"name" text NOT NULL,
	"of" text NOT NULL,
	CONSTRAINT "agreement_party_group_municipality_id_set_name_pk" PRIMARY KEY("municipality_id","set","name")
);
--> statement-breakpoint
CREATE TABLE "agreement_text" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"set" text NOT NULL,
	"nr" text NOT NULL,
	"version" integer NOT NULL,
	"text" text NOT NULL,
	"reason" text NOT NULL,
	"valid_from" date,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"audience" text DEFAULT 'internal' NOT NULL,
	CONSTRAINT "agreement_text_municipality_id_set_nr_version_pk" PRIMARY KEY("municipality_id","set","nr","version")
);
--> statement-breakpoint
CREATE TABLE "agreement_text_consent" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"set" text NOT NULL,
	"nr" text NOT NULL,
	"version" integer NOT NULL,
	"party" text NOT NULL,
	"consented_on" date NOT NULL,
	"evidence" text NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "agreement_text_consent_municipality_id_set_nr_version_party_pk" PRIMARY KEY("municipality_id","set","nr","version","party")
);
--> statement-breakpoint
CREATE TABLE "agreement_evidence" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"id" text NOT NULL,
	"set" text NOT NULL,
	"nr" text NOT NULL,
	"seq" integer NOT NULL,
	"window_to" date,
	"form" text NOT NULL,
	"party" text NOT NULL,
	"on" date NOT NULL,
	"title" text NOT NULL,
	"reference" text NOT NULL,
	"file" jsonb,
	"joint" boolean NOT NULL,
	"withdrawn_reason" text,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"audience" text DEFAULT 'internal' NOT NULL,
	CONSTRAINT "agreement_evidence_municipality_id_id_pk" PRIMARY KEY("municipality_id","id")
);
--> statement-breakpoint
CREATE TABLE "agreement_evidence_rule" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"set" text NOT NULL,
	"nr" text NOT NULL,
	"seq" integer NOT NULL,
	"kind" text NOT NULL,
	"asks" text NOT NULL,
	CONSTRAINT "agreement_evidence_rule_municipality_id_set_nr_seq_pk" PRIMARY KEY("municipality_id","set","nr","seq")
);
--> statement-breakpoint
CREATE TABLE "agreement_step" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"set" text NOT NULL,
	"nr" text NOT NULL,
	"seq" integer NOT NULL,
	"window_to" date NOT NULL,
	"step" integer NOT NULL,
	"kind" text NOT NULL,
	"on" date NOT NULL,
	"expected_on" date,
	"reason" text NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"audience" text DEFAULT 'internal' NOT NULL,
	CONSTRAINT "agreement_step_municipality_id_set_nr_seq_window_to_step_pk" PRIMARY KEY("municipality_id","set","nr","seq","window_to","step")
);
--> statement-breakpoint
CREATE TABLE "year_agreement_state" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"set" text NOT NULL,
	"year" integer NOT NULL,
	"nr" text NOT NULL,
	"version" integer NOT NULL,
	"state" text,
	"comment" text NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"audience" text DEFAULT 'internal' NOT NULL,
	CONSTRAINT "year_agreement_state_municipality_id_set_year_nr_version_pk" PRIMARY KEY("municipality_id","set","year","nr","version")
);
--> statement-breakpoint
CREATE TABLE "year_monitor_adoption" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"set" text NOT NULL,
	"year" integer NOT NULL,
	"edition" integer NOT NULL,
	"hash" text NOT NULL,
	"meeting" text NOT NULL,
	"adopted_on" date NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"audience" text DEFAULT 'internal' NOT NULL,
	CONSTRAINT "year_monitor_adoption_municipality_id_set_year_pk" PRIMARY KEY("municipality_id","set","year")
);
--> statement-breakpoint
CREATE TABLE "year_monitor_edition" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"set" text NOT NULL,
	"year" integer NOT NULL,
	"edition" integer NOT NULL,
	"report" jsonb NOT NULL,
	"hash" text NOT NULL,
	"meeting" text NOT NULL,
	"agreed_on" date NOT NULL,
	"reason" text NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"audience" text DEFAULT 'internal' NOT NULL,
	CONSTRAINT "year_monitor_edition_municipality_id_set_year_edition_pk" PRIMARY KEY("municipality_id","set","year","edition")
);
--> statement-breakpoint
CREATE TABLE "energy_label" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"batch" text NOT NULL,
	"slice" text NOT NULL,
	"object_id" text NOT NULL,
	"neighbourhood_code" text,
	"class" text,
	"surveyed_on" date,
	"valid_until" date,
	"audience" text DEFAULT 'internal' NOT NULL,
	CONSTRAINT "energy_label_municipality_id_batch_object_id_pk" PRIMARY KEY("municipality_id","batch","object_id")
);
--> statement-breakpoint
CREATE TABLE "heat_plan" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"batch" text NOT NULL,
	"slice" text NOT NULL,
	"area_code" text NOT NULL,
	"kind" text NOT NULL,
	"planned_year" integer,
	"cited" text,
	"audience" text DEFAULT 'internal' NOT NULL,
	CONSTRAINT "heat_plan_municipality_id_batch_area_code_kind_pk" PRIMARY KEY("municipality_id","batch","area_code","kind")
);
--> statement-breakpoint
CREATE TABLE "contradiction" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"id" text NOT NULL,
	"topic" text NOT NULL,
	"kind" text NOT NULL,
	"statement_a" text NOT NULL,
	"sources_a" jsonb NOT NULL,
	"statement_b" text NOT NULL,
	"sources_b" jsonb NOT NULL,
	"leading" text NOT NULL,
	"resolution" text NOT NULL,
	"rule" text,
	"subject" text NOT NULL,
	"audience" text DEFAULT 'internal' NOT NULL,
	CONSTRAINT "contradiction_municipality_id_id_pk" PRIMARY KEY("municipality_id","id")
);
--> statement-breakpoint
CREATE TABLE "organisation" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"name" text NOT NULL,
	"short" text NOT NULL,
	"kind" text NOT NULL,
	"role" text NOT NULL,
	"audience" text DEFAULT 'internal' NOT NULL,
	"sources" jsonb NOT NULL,
	CONSTRAINT "organisation_municipality_id_name_pk" PRIMARY KEY("municipality_id","name")
);
--> statement-breakpoint
CREATE TABLE "place" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"aliases" text[] NOT NULL,
	"level" text NOT NULL,
	"part_of" text,
	"part_of_basis" text,
	"area_codes" text[] NOT NULL,
	"why" text NOT NULL,
	"outside_note" text,
	"audience" text DEFAULT 'internal' NOT NULL,
	"sources" jsonb NOT NULL,
	CONSTRAINT "place_municipality_id_slug_pk" PRIMARY KEY("municipality_id","slug")
);
--> statement-breakpoint
CREATE TABLE "place_task" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"place" text NOT NULL,
	"seq" integer NOT NULL,
	"task" text NOT NULL,
	"label" text NOT NULL,
	"coverage" text NOT NULL,
	"ref_kind" text,
	"ref" text,
	"audience" text DEFAULT 'internal' NOT NULL,
	"sources" jsonb NOT NULL,
	CONSTRAINT "place_task_municipality_id_place_seq_pk" PRIMARY KEY("municipality_id","place","seq")
);
--> statement-breakpoint
CREATE TABLE "source_document" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"title" text NOT NULL,
	"type" text NOT NULL,
	"date" text NOT NULL,
	"date_note" text NOT NULL,
	"owner" text NOT NULL,
	"role" text NOT NULL,
	"audience" text DEFAULT 'internal' NOT NULL,
	"sources" jsonb NOT NULL,
	CONSTRAINT "source_document_municipality_id_title_pk" PRIMARY KEY("municipality_id","title")
);
--> statement-breakpoint
CREATE TABLE "stated_figure" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"id" text NOT NULL,
	"key" text NOT NULL,
	"value" numeric,
	"unit" text NOT NULL,
	"date" text NOT NULL,
	"qualifier" text NOT NULL,
	"derived" boolean NOT NULL,
	"kind" text NOT NULL,
	"meaning" text NOT NULL,
	"audience" text DEFAULT 'internal' NOT NULL,
	"sources" jsonb NOT NULL,
	CONSTRAINT "stated_figure_municipality_id_id_pk" PRIMARY KEY("municipality_id","id")
);
--> statement-breakpoint
CREATE TABLE "statement" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"key" text NOT NULL,
	"seq" integer NOT NULL,
	"label" text NOT NULL,
	"kind" text NOT NULL,
	"value" text NOT NULL,
	"role" text NOT NULL,
	"weekday" integer,
	"note" text NOT NULL,
	"audience" text DEFAULT 'internal' NOT NULL,
	"sources" jsonb NOT NULL,
	CONSTRAINT "statement_municipality_id_key_seq_pk" PRIMARY KEY("municipality_id","key","seq")
);
--> statement-breakpoint
CREATE TABLE "sewer_section" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"batch" text NOT NULL,
	"slice" text NOT NULL,
	"id" text NOT NULL,
	"street_id" text NOT NULL,
	"neighbourhood_code" text,
	"length_m" double precision NOT NULL,
	"due_year" integer,
	"audience" text DEFAULT 'internal' NOT NULL,
	CONSTRAINT "sewer_section_municipality_id_batch_id_pk" PRIMARY KEY("municipality_id","batch","id")
);
--> statement-breakpoint
CREATE TABLE "street" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"batch" text NOT NULL,
	"slice" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"audience" text DEFAULT 'internal' NOT NULL,
	CONSTRAINT "street_municipality_id_batch_id_pk" PRIMARY KEY("municipality_id","batch","id")
);
--> statement-breakpoint
CREATE TABLE "street_work" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"batch" text NOT NULL,
	"slice" text NOT NULL,
	"id" text NOT NULL,
	"street_id" text NOT NULL,
	"street_name" text,
	"neighbourhood_code" text,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"year" integer NOT NULL,
	"worked_on" date,
	"raise_m" double precision,
	"cited" text,
	"audience" text DEFAULT 'internal' NOT NULL,
	CONSTRAINT "street_work_municipality_id_batch_id_pk" PRIMARY KEY("municipality_id","batch","id")
);
--> statement-breakpoint
CREATE TABLE "agenda_item" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"id" text NOT NULL,
	"series" text NOT NULL,
	"meeting" text,
	"seq" integer NOT NULL,
	"title" text NOT NULL,
	"reason" text NOT NULL,
	"ref" text NOT NULL,
	"state" text NOT NULL,
	"outcome" text NOT NULL,
	"audience" text DEFAULT 'internal' NOT NULL,
	CONSTRAINT "agenda_item_municipality_id_id_pk" PRIMARY KEY("municipality_id","id")
);
--> statement-breakpoint
CREATE TABLE "meeting" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"id" text NOT NULL,
	"series" text NOT NULL,
	"on" date NOT NULL,
	"state" text NOT NULL,
	"chair" text,
	"present" text[] NOT NULL,
	"reason" text NOT NULL,
	"minutes" text,
	"minutes_at" timestamp with time zone,
	"version" integer NOT NULL,
	"audience" text DEFAULT 'internal' NOT NULL,
	CONSTRAINT "meeting_municipality_id_id_pk" PRIMARY KEY("municipality_id","id")
);
--> statement-breakpoint
CREATE TABLE "meeting_action" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"id" text NOT NULL,
	"meeting" text NOT NULL,
	"what" text NOT NULL,
	"organisation" text NOT NULL,
	"due_on" date NOT NULL,
	"done_on" date,
	"audience" text DEFAULT 'internal' NOT NULL,
	CONSTRAINT "meeting_action_municipality_id_id_pk" PRIMARY KEY("municipality_id","id")
);
--> statement-breakpoint
CREATE TABLE "meeting_series" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"at_least" integer,
	"basis" text NOT NULL,
	"members" jsonb NOT NULL,
	"required_sides" text[] NOT NULL,
	"chairs" text[] NOT NULL,
	"proposals_path" text DEFAULT '' NOT NULL,
	"audience" text DEFAULT 'internal' NOT NULL,
	CONSTRAINT "meeting_series_municipality_id_slug_pk" PRIMARY KEY("municipality_id","slug")
);
--> statement-breakpoint
CREATE TABLE "scenario_actual" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"scenario" text NOT NULL,
	"version" integer NOT NULL,
	"id" text NOT NULL,
	"year" integer NOT NULL,
	"category" text NOT NULL,
	"payer" text NOT NULL,
	"payee" text NOT NULL,
	"amount_cents" bigint NOT NULL,
	"planned_year" integer NOT NULL,
	"settles_cents" bigint,
	"planned_units" double precision,
	"actual_units" double precision,
	"source" text NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"audience" text DEFAULT 'internal' NOT NULL,
	CONSTRAINT "scenario_actual_municipality_id_scenario_version_id_pk" PRIMARY KEY("municipality_id","scenario","version","id")
);
--> statement-breakpoint
CREATE TABLE "scenario_actual_year" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"scenario" text NOT NULL,
	"version" integer NOT NULL,
	"year" integer NOT NULL,
	"rest" text NOT NULL,
	"reason" text NOT NULL,
	"closed_by" text NOT NULL,
	"closed_at" timestamp with time zone NOT NULL,
	"audience" text DEFAULT 'internal' NOT NULL,
	CONSTRAINT "scenario_actual_year_municipality_id_scenario_version_year_pk" PRIMARY KEY("municipality_id","scenario","version","year")
);
--> statement-breakpoint
CREATE TABLE "scenario_advice" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"scenario" text NOT NULL,
	"block" text NOT NULL,
	"means" text,
	"self_steering" boolean,
	"vulnerable" boolean,
	"stacked_tasks" integer,
	"why_not_acted" text NOT NULL,
	"evidence" text NOT NULL,
	"settled" text,
	"settled_reason" text NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"audience" text DEFAULT 'internal' NOT NULL,
	CONSTRAINT "scenario_advice_municipality_id_scenario_block_pk" PRIMARY KEY("municipality_id","scenario","block")
);
--> statement-breakpoint
CREATE TABLE "budget_draft" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"id" text NOT NULL,
	"scenario" text NOT NULL,
	"purpose" text NOT NULL,
	"file" text NOT NULL,
	"sha256" text NOT NULL,
	"sheets" jsonb NOT NULL,
	"job_id" text,
	"refusal" jsonb,
	"sheet" text,
	"heading_row" integer,
	"mapping" jsonb,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"audience" text DEFAULT 'internal' NOT NULL,
	CONSTRAINT "budget_draft_municipality_id_id_pk" PRIMARY KEY("municipality_id","id")
);
--> statement-breakpoint
CREATE TABLE "budget_mapping" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"purpose" text NOT NULL,
	"name" text NOT NULL,
	"mapping" jsonb NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "budget_mapping_municipality_id_purpose_name_pk" PRIMARY KEY("municipality_id","purpose","name")
);
--> statement-breakpoint
CREATE TABLE "scenario_judgement" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"scenario" text NOT NULL,
	"scale" text NOT NULL,
	"list" text NOT NULL,
	"point" text NOT NULL,
	"low" text NOT NULL,
	"high" text NOT NULL,
	"reason" text NOT NULL,
	"source" text NOT NULL,
	"version" integer NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "scenario_judgement_municipality_id_scenario_scale_list_point_pk" PRIMARY KEY("municipality_id","scenario","scale","list","point")
);
--> statement-breakpoint
CREATE TABLE "scenario_check" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"scenario" text NOT NULL,
	"item" text NOT NULL,
	"answer" text NOT NULL,
	"ground" text NOT NULL,
	"source" text NOT NULL,
	"by_specialist" boolean NOT NULL,
	"said_on" date NOT NULL,
	"version" integer NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "scenario_check_municipality_id_scenario_item_pk" PRIMARY KEY("municipality_id","scenario","item")
);
--> statement-breakpoint
CREATE TABLE "scenario_executor" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"scenario" text NOT NULL,
	"executor" text NOT NULL,
	"legal_form" text NOT NULL,
	"partners" jsonb NOT NULL,
	"tasks" jsonb NOT NULL,
	"starts_on" date,
	"reason" text NOT NULL,
	"source" text NOT NULL,
	"version" integer NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "scenario_executor_municipality_id_scenario_pk" PRIMARY KEY("municipality_id","scenario")
);
--> statement-breakpoint
CREATE TABLE "scenario_party_limit" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"scenario" text NOT NULL,
	"seq" integer NOT NULL,
	"party" text NOT NULL,
	"lowest_cents" bigint,
	"highest_cents" bigint,
	"conditions" text NOT NULL,
	"valid_until" date,
	"said_on" date NOT NULL,
	"source" text NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "scenario_party_limit_municipality_id_scenario_seq_pk" PRIMARY KEY("municipality_id","scenario","seq")
);
--> statement-breakpoint
CREATE TABLE "scenario_pledge" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"scenario" text NOT NULL,
	"seq" integer NOT NULL,
	"version" integer NOT NULL,
	"party" text NOT NULL,
	"who" text NOT NULL,
	"amount_cents" bigint,
	"share" double precision,
	"limit_cents" bigint,
	"conditions" text NOT NULL,
	"state" text NOT NULL,
	"said_on" date NOT NULL,
	"source" text NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "scenario_pledge_municipality_id_scenario_seq_pk" PRIMARY KEY("municipality_id","scenario","seq")
);
--> statement-breakpoint
CREATE TABLE "scenario_search" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"scenario" text NOT NULL,
	"number" integer NOT NULL,
	"version" integer NOT NULL,
	"limits" jsonb NOT NULL,
	"seconds" double precision NOT NULL,
	"job_id" text NOT NULL,
	"kept" jsonb NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"audience" text DEFAULT 'internal' NOT NULL,
	CONSTRAINT "scenario_search_municipality_id_scenario_number_pk" PRIMARY KEY("municipality_id","scenario","number")
);
--> statement-breakpoint
CREATE TABLE "scenario_pilot" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"scenario" text NOT NULL,
	"number" integer NOT NULL,
	"name" text NOT NULL,
	"blocks" jsonb NOT NULL,
	"larger_aim" text NOT NULL,
	"questions" jsonb NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"state" text NOT NULL,
	"version" integer NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"outcome" text,
	"conclusion" text,
	"reconsiders" text,
	"evaluated_by" text,
	"evaluated_at" timestamp with time zone,
	CONSTRAINT "scenario_pilot_municipality_id_scenario_number_pk" PRIMARY KEY("municipality_id","scenario","number")
);
--> statement-breakpoint
CREATE TABLE "scenario_pilot_lesson" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"scenario" text NOT NULL,
	"pilot" integer NOT NULL,
	"number" integer NOT NULL,
	"question" integer,
	"text" text NOT NULL,
	"evidence" text NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"taken_up_in" integer,
	"taken_up_how" text,
	CONSTRAINT "scenario_pilot_lesson_municipality_id_scenario_pilot_number_pk" PRIMARY KEY("municipality_id","scenario","pilot","number")
);
--> statement-breakpoint
CREATE TABLE "scenario_group" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"area" text NOT NULL,
	"name" text NOT NULL,
	"must_carry" boolean NOT NULL,
	"why" text NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "scenario_group_municipality_id_area_name_pk" PRIMARY KEY("municipality_id","area","name")
);
--> statement-breakpoint
CREATE TABLE "scenario_impasse" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"area" text NOT NULL,
	"seq" integer NOT NULL,
	"reason" text NOT NULL,
	"standing" jsonb NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"revoked_by" text,
	"revoked_at" timestamp with time zone,
	"revoke_reason" text,
	"audience" text DEFAULT 'internal' NOT NULL,
	CONSTRAINT "scenario_impasse_municipality_id_area_seq_pk" PRIMARY KEY("municipality_id","area","seq")
);
--> statement-breakpoint
CREATE TABLE "scenario_position" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"scenario" text NOT NULL,
	"group" text NOT NULL,
	"position" text NOT NULL,
	"reason" text NOT NULL,
	"source" text NOT NULL,
	"said_on" date NOT NULL,
	"version" integer NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "scenario_position_municipality_id_scenario_group_pk" PRIMARY KEY("municipality_id","scenario","group")
);
--> statement-breakpoint
CREATE TABLE "scenario_top_five" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"area" text NOT NULL,
	"group" text NOT NULL,
	"items" jsonb NOT NULL,
	"source" text NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "scenario_top_five_municipality_id_area_group_pk" PRIMARY KEY("municipality_id","area","group")
);
--> statement-breakpoint
CREATE TABLE "building_height" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"batch" text NOT NULL,
	"slice" text NOT NULL,
	"building_id" text NOT NULL,
	"height" double precision NOT NULL,
	"audience" text DEFAULT 'internal' NOT NULL,
	CONSTRAINT "building_height_municipality_id_batch_building_id_pk" PRIMARY KEY("municipality_id","batch","building_id")
);
--> statement-breakpoint
CREATE TABLE "foundation_area" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"batch" text NOT NULL,
	"slice" text NOT NULL,
	"area_code" text NOT NULL,
	"dwellings" integer NOT NULL,
	"given" integer NOT NULL,
	"established" integer NOT NULL,
	"same_block" integer NOT NULL,
	"tree" integer NOT NULL,
	"unknown" integer NOT NULL,
	"expected_shallow" double precision NOT NULL,
	"audience" text DEFAULT 'internal' NOT NULL,
	CONSTRAINT "foundation_area_municipality_id_batch_area_code_pk" PRIMARY KEY("municipality_id","batch","area_code")
);
--> statement-breakpoint
CREATE TABLE "foundation_report" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"batch" text NOT NULL,
	"slice" text NOT NULL,
	"building_id" text NOT NULL,
	"family" text NOT NULL,
	"type" text NOT NULL,
	"origin" text,
	"established_on" date,
	"audience" text DEFAULT 'internal' NOT NULL,
	CONSTRAINT "foundation_report_municipality_id_batch_building_id_pk" PRIMARY KEY("municipality_id","batch","building_id")
);
--> statement-breakpoint
CREATE TABLE "soil_part" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"batch" text NOT NULL,
	"slice" text NOT NULL,
	"id" text NOT NULL,
	"soil_class" text NOT NULL,
	"ground" text NOT NULL,
	"x" double precision,
	"y" double precision,
	"geometry" jsonb,
	"audience" text DEFAULT 'internal' NOT NULL,
	CONSTRAINT "soil_part_municipality_id_batch_id_pk" PRIMARY KEY("municipality_id","batch","id")
);
--> statement-breakpoint
CREATE TABLE "groundwater_well" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"batch" text NOT NULL,
	"slice" text NOT NULL,
	"id" text NOT NULL,
	"format" text NOT NULL,
	"x" double precision NOT NULL,
	"y" double precision NOT NULL,
	"ground_level" double precision,
	"filter_top" double precision,
	"area_name" text,
	"measurements" integer NOT NULL,
	"first_date" date NOT NULL,
	"last_date" date NOT NULL,
	"years" jsonb NOT NULL,
	"audience" text DEFAULT 'internal' NOT NULL,
	CONSTRAINT "groundwater_well_municipality_id_batch_id_pk" PRIMARY KEY("municipality_id","batch","id")
);
--> statement-breakpoint
CREATE TABLE "water_level_area" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"batch" text NOT NULL,
	"slice" text NOT NULL,
	"id" text NOT NULL,
	"name" text,
	"geometry" jsonb NOT NULL,
	"audience" text DEFAULT 'internal' NOT NULL,
	CONSTRAINT "water_level_area_municipality_id_batch_id_pk" PRIMARY KEY("municipality_id","batch","id")
);
--> statement-breakpoint
CREATE TABLE "dwelling_incident" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"id" text NOT NULL,
	"dwelling_id" text NOT NULL,
	"kind" text NOT NULL,
	"happened_on" date NOT NULL,
	"source" text NOT NULL,
	"state" text NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"audience" text DEFAULT 'internal' NOT NULL,
	CONSTRAINT "dwelling_incident_municipality_id_id_pk" PRIMARY KEY("municipality_id","id")
);
--> statement-breakpoint
CREATE TABLE "dwelling_reading" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"id" text NOT NULL,
	"batch" text,
	"slice" text,
	"dwelling_id" text NOT NULL,
	"kind" text NOT NULL,
	"value" double precision NOT NULL,
	"sd" double precision,
	"quality" text NOT NULL,
	"measured_on" date,
	"method" text NOT NULL,
	"origin" text NOT NULL,
	"state" text NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"audience" text DEFAULT 'internal' NOT NULL,
	CONSTRAINT "dwelling_reading_municipality_id_id_pk" PRIMARY KEY("municipality_id","id")
);
--> statement-breakpoint
CREATE TABLE "ledger_judgement" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"subject" text NOT NULL,
	"subject_id" text NOT NULL,
	"number" integer NOT NULL,
	"state" text NOT NULL,
	"reason" text NOT NULL,
	"judged_by" text NOT NULL,
	"judged_at" timestamp with time zone NOT NULL,
	"audience" text DEFAULT 'internal' NOT NULL,
	CONSTRAINT "ledger_judgement_municipality_id_subject_subject_id_number_pk" PRIMARY KEY("municipality_id","subject","subject_id","number")
);
--> statement-breakpoint
CREATE TABLE "urgency_parameter_set" (
	"municipality_id" text DEFAULT current_setting('app.municipality') NOT NULL,
	"number" integer NOT NULL,
	"hash" text NOT NULL,
	"overrides" jsonb NOT NULL,
	"changes" jsonb NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"audience" text DEFAULT 'internal' NOT NULL,
	CONSTRAINT "urgency_parameter_set_municipality_id_number_pk" PRIMARY KEY("municipality_id","number")
);
--> statement-breakpoint
ALTER TABLE "audit_detail" ADD CONSTRAINT "audit_detail_of_entry" FOREIGN KEY ("municipality_id","sequence") REFERENCES "public"."audit_entry"("municipality_id","sequence") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_user_account_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_slice" ADD CONSTRAINT "import_slice_batch" FOREIGN KEY ("municipality_id","batch") REFERENCES "public"."import_batch"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_of_set" FOREIGN KEY ("municipality_id","set") REFERENCES "public"."agreement_set"("municipality_id","slug") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_outcome" ADD CONSTRAINT "outcome_of_planning" FOREIGN KEY ("municipality_id","set","nr","seq") REFERENCES "public"."agreement_planning"("municipality_id","set","nr","seq") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_planning" ADD CONSTRAINT "planning_of_agreement" FOREIGN KEY ("municipality_id","set","nr") REFERENCES "public"."agreement"("municipality_id","set","nr") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "address_object" ADD CONSTRAINT "address_object_batch" FOREIGN KEY ("municipality_id","batch") REFERENCES "public"."import_batch"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "area" ADD CONSTRAINT "area_batch" FOREIGN KEY ("municipality_id","batch") REFERENCES "public"."import_batch"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "area_key_figure" ADD CONSTRAINT "area_key_figure_batch" FOREIGN KEY ("municipality_id","batch") REFERENCES "public"."import_batch"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "block" ADD CONSTRAINT "block_batch" FOREIGN KEY ("municipality_id","batch") REFERENCES "public"."import_batch"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "building" ADD CONSTRAINT "building_batch" FOREIGN KEY ("municipality_id","batch") REFERENCES "public"."import_batch"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dwelling_measurement" ADD CONSTRAINT "dwelling_measurement_batch" FOREIGN KEY ("municipality_id","batch") REFERENCES "public"."import_batch"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "liveability_score" ADD CONSTRAINT "liveability_score_batch" FOREIGN KEY ("municipality_id","batch") REFERENCES "public"."import_batch"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fund_line" ADD CONSTRAINT "line_of_fund" FOREIGN KEY ("municipality_id","fund") REFERENCES "public"."fund"("municipality_id","slug") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario" ADD CONSTRAINT "scenario_part_of" FOREIGN KEY ("municipality_id","part_of") REFERENCES "public"."scenario"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario_freeze" ADD CONSTRAINT "scenario_freeze_of_version" FOREIGN KEY ("municipality_id","scenario","version") REFERENCES "public"."scenario_version"("municipality_id","scenario","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario_version" ADD CONSTRAINT "scenario_version_of_scenario" FOREIGN KEY ("municipality_id","scenario") REFERENCES "public"."scenario"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "urgency_run_area" ADD CONSTRAINT "urgency_run_area_run" FOREIGN KEY ("municipality_id","run_id") REFERENCES "public"."urgency_run"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "urgency_run_dwellings" ADD CONSTRAINT "urgency_run_dwellings_run" FOREIGN KEY ("municipality_id","run_id") REFERENCES "public"."urgency_run"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_dispute_position" ADD CONSTRAINT "position_of_dispute" FOREIGN KEY ("municipality_id","dispute") REFERENCES "public"."agreement_dispute"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_dispute_step" ADD CONSTRAINT "step_of_dispute" FOREIGN KEY ("municipality_id","dispute") REFERENCES "public"."agreement_dispute"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_draft_name" ADD CONSTRAINT "agreement_draft_name_batch" FOREIGN KEY ("municipality_id","batch") REFERENCES "public"."import_batch"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_draft_review" ADD CONSTRAINT "agreement_draft_review_batch" FOREIGN KEY ("municipality_id","batch") REFERENCES "public"."import_batch"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_draft_row" ADD CONSTRAINT "agreement_draft_row_batch" FOREIGN KEY ("municipality_id","batch") REFERENCES "public"."import_batch"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "monitor_delivery" ADD CONSTRAINT "monitor_delivery_batch" FOREIGN KEY ("municipality_id","batch") REFERENCES "public"."import_batch"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corporation_dwelling" ADD CONSTRAINT "corporation_dwelling_batch" FOREIGN KEY ("municipality_id","batch") REFERENCES "public"."import_batch"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "soft_plan" ADD CONSTRAINT "soft_plan_batch" FOREIGN KEY ("municipality_id","batch") REFERENCES "public"."import_batch"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_proposal_answer" ADD CONSTRAINT "answer_of_proposal" FOREIGN KEY ("municipality_id","proposal") REFERENCES "public"."agreement_proposal"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_party" ADD CONSTRAINT "agreement_party_of_set" FOREIGN KEY ("municipality_id","set") REFERENCES "public"."agreement_set"("municipality_id","slug") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_party_group" ADD CONSTRAINT "agreement_party_group_of_set" FOREIGN KEY ("municipality_id","set") REFERENCES "public"."agreement_set"("municipality_id","slug") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_text_consent" ADD CONSTRAINT "agreement_text_consent_of_text" FOREIGN KEY ("municipality_id","set","nr","version") REFERENCES "public"."agreement_text"("municipality_id","set","nr","version") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_evidence_rule" ADD CONSTRAINT "evidence_rule_of_set" FOREIGN KEY ("municipality_id","set") REFERENCES "public"."agreement_set"("municipality_id","slug") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "energy_label" ADD CONSTRAINT "energy_label_batch" FOREIGN KEY ("municipality_id","batch") REFERENCES "public"."import_batch"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "heat_plan" ADD CONSTRAINT "heat_plan_batch" FOREIGN KEY ("municipality_id","batch") REFERENCES "public"."import_batch"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "place_task" ADD CONSTRAINT "place_task_place" FOREIGN KEY ("municipality_id","place") REFERENCES "public"."place"("municipality_id","slug") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sewer_section" ADD CONSTRAINT "sewer_section_batch" FOREIGN KEY ("municipality_id","batch") REFERENCES "public"."import_batch"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "street" ADD CONSTRAINT "street_batch" FOREIGN KEY ("municipality_id","batch") REFERENCES "public"."import_batch"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "street_work" ADD CONSTRAINT "street_work_batch" FOREIGN KEY ("municipality_id","batch") REFERENCES "public"."import_batch"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_of_series" FOREIGN KEY ("municipality_id","series") REFERENCES "public"."meeting_series"("municipality_id","slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_of_meeting" FOREIGN KEY ("municipality_id","meeting") REFERENCES "public"."meeting"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_of_series" FOREIGN KEY ("municipality_id","series") REFERENCES "public"."meeting_series"("municipality_id","slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_action" ADD CONSTRAINT "meeting_action_of_meeting" FOREIGN KEY ("municipality_id","meeting") REFERENCES "public"."meeting"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario_actual" ADD CONSTRAINT "scenario_actual_of_version" FOREIGN KEY ("municipality_id","scenario","version") REFERENCES "public"."scenario_version"("municipality_id","scenario","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario_actual_year" ADD CONSTRAINT "scenario_actual_year_of_version" FOREIGN KEY ("municipality_id","scenario","version") REFERENCES "public"."scenario_version"("municipality_id","scenario","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario_advice" ADD CONSTRAINT "scenario_advice_of_scenario" FOREIGN KEY ("municipality_id","scenario") REFERENCES "public"."scenario"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "budget_draft" ADD CONSTRAINT "budget_draft_of_scenario" FOREIGN KEY ("municipality_id","scenario") REFERENCES "public"."scenario"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario_judgement" ADD CONSTRAINT "judgement_of_scenario" FOREIGN KEY ("municipality_id","scenario") REFERENCES "public"."scenario"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario_check" ADD CONSTRAINT "scenario_check_of_scenario" FOREIGN KEY ("municipality_id","scenario") REFERENCES "public"."scenario"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario_executor" ADD CONSTRAINT "scenario_executor_of_scenario" FOREIGN KEY ("municipality_id","scenario") REFERENCES "public"."scenario"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario_party_limit" ADD CONSTRAINT "scenario_party_limit_of_scenario" FOREIGN KEY ("municipality_id","scenario") REFERENCES "public"."scenario"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario_pledge" ADD CONSTRAINT "scenario_pledge_of_version" FOREIGN KEY ("municipality_id","scenario","version") REFERENCES "public"."scenario_version"("municipality_id","scenario","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario_search" ADD CONSTRAINT "scenario_search_of_version" FOREIGN KEY ("municipality_id","scenario","version") REFERENCES "public"."scenario_version"("municipality_id","scenario","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario_pilot" ADD CONSTRAINT "pilot_of_scenario" FOREIGN KEY ("municipality_id","scenario") REFERENCES "public"."scenario"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario_pilot_lesson" ADD CONSTRAINT "lesson_of_pilot" FOREIGN KEY ("municipality_id","scenario","pilot") REFERENCES "public"."scenario_pilot"("municipality_id","scenario","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario_position" ADD CONSTRAINT "position_on_scenario" FOREIGN KEY ("municipality_id","scenario") REFERENCES "public"."scenario"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "building_height" ADD CONSTRAINT "building_height_batch" FOREIGN KEY ("municipality_id","batch") REFERENCES "public"."import_batch"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "foundation_area" ADD CONSTRAINT "foundation_area_batch" FOREIGN KEY ("municipality_id","batch") REFERENCES "public"."import_batch"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "foundation_report" ADD CONSTRAINT "foundation_report_batch" FOREIGN KEY ("municipality_id","batch") REFERENCES "public"."import_batch"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "soil_part" ADD CONSTRAINT "soil_part_batch" FOREIGN KEY ("municipality_id","batch") REFERENCES "public"."import_batch"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "groundwater_well" ADD CONSTRAINT "groundwater_well_batch" FOREIGN KEY ("municipality_id","batch") REFERENCES "public"."import_batch"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "water_level_area" ADD CONSTRAINT "water_level_area_batch" FOREIGN KEY ("municipality_id","batch") REFERENCES "public"."import_batch"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dwelling_reading" ADD CONSTRAINT "dwelling_reading_batch" FOREIGN KEY ("municipality_id","batch") REFERENCES "public"."import_batch"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_entry_of_object" ON "audit_entry" USING btree ("municipality_id","object");--> statement-breakpoint
CREATE INDEX "role_grant_of_user" ON "role_grant" USING btree ("municipality_id","user_id");--> statement-breakpoint
CREATE INDEX "session_of_user" ON "session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "form_post_age" ON "form_post" USING btree ("municipality_id","created_at");--> statement-breakpoint
CREATE INDEX "import_batch_by_time" ON "import_batch" USING btree ("municipality_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "import_slice_current" ON "import_slice" USING btree ("municipality_id","dataset","slice") WHERE is_current;--> statement-breakpoint
CREATE INDEX "job_waiting" ON "job" USING btree ("municipality_id","state","number");--> statement-breakpoint
CREATE INDEX "link_backwards" ON "link" USING btree ("municipality_id","to_kind","to_id");--> statement-breakpoint
CREATE INDEX "address_object_by_neighbourhood" ON "address_object" USING btree ("municipality_id","neighbourhood_code");--> statement-breakpoint
CREATE INDEX "area_by_code" ON "area" USING btree ("municipality_id","code");--> statement-breakpoint
CREATE INDEX "area_key_figure_by_area" ON "area_key_figure" USING btree ("municipality_id","area_code");--> statement-breakpoint
CREATE INDEX "building_by_neighbourhood" ON "building" USING btree ("municipality_id","neighbourhood_code");--> statement-breakpoint
CREATE INDEX "dwelling_measurement_by_neighbourhood" ON "dwelling_measurement" USING btree ("municipality_id","neighbourhood_code");--> statement-breakpoint
CREATE INDEX "letter_latest" ON "letter" USING btree ("municipality_id","updated_at");--> statement-breakpoint
CREATE INDEX "scenario_by_area" ON "scenario" USING btree ("municipality_id","area_code");--> statement-breakpoint
CREATE INDEX "urgency_run_area_by_code" ON "urgency_run_area" USING btree ("municipality_id","run_id","code");--> statement-breakpoint
CREATE INDEX "dispute_by_set" ON "agreement_dispute" USING btree ("municipality_id","set","nr");--> statement-breakpoint
CREATE INDEX "position_by_dispute" ON "agreement_dispute_position" USING btree ("municipality_id","dispute");--> statement-breakpoint
CREATE INDEX "corporation_dwelling_by_slice" ON "corporation_dwelling" USING btree ("municipality_id","slice","batch");--> statement-breakpoint
CREATE INDEX "proposal_by_set" ON "agreement_proposal" USING btree ("municipality_id","set");--> statement-breakpoint
CREATE INDEX "register_entry_by_id" ON "agreement_register_entry" USING btree ("municipality_id","id");--> statement-breakpoint
CREATE INDEX "evidence_by_agreement" ON "agreement_evidence" USING btree ("municipality_id","set","nr");--> statement-breakpoint
CREATE INDEX "energy_label_by_neighbourhood" ON "energy_label" USING btree ("municipality_id","neighbourhood_code");--> statement-breakpoint
CREATE INDEX "sewer_section_by_street" ON "sewer_section" USING btree ("municipality_id","street_id");--> statement-breakpoint
CREATE INDEX "street_work_by_street" ON "street_work" USING btree ("municipality_id","street_id");--> statement-breakpoint
CREATE INDEX "agenda_item_by_series" ON "agenda_item" USING btree ("municipality_id","series","ref");--> statement-breakpoint
CREATE INDEX "meeting_by_day" ON "meeting" USING btree ("municipality_id","series","on");--> statement-breakpoint
CREATE INDEX "scenario_search_by_job" ON "scenario_search" USING btree ("municipality_id","job_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_impasse_stands" ON "scenario_impasse" USING btree ("municipality_id","area") WHERE "scenario_impasse"."revoked_at" is null;--> statement-breakpoint
CREATE INDEX "foundation_report_by_building" ON "foundation_report" USING btree ("municipality_id","building_id");--> statement-breakpoint
CREATE INDEX "dwelling_incident_by_dwelling" ON "dwelling_incident" USING btree ("municipality_id","dwelling_id");--> statement-breakpoint
CREATE INDEX "dwelling_reading_by_dwelling" ON "dwelling_reading" USING btree ("municipality_id","dwelling_id","kind");--> statement-breakpoint
CREATE INDEX "dwelling_reading_by_batch" ON "dwelling_reading" USING btree ("municipality_id","batch","dwelling_id","id");