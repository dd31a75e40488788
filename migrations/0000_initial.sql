CREATE TABLE "municipality" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"slug" text NOT NULL,
	"fictional" boolean DEFAULT false NOT NULL,
	CONSTRAINT "municipality_slug_unique" UNIQUE("slug")
);
